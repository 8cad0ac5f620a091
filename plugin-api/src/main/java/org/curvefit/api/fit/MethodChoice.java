package org.curvefit.api.fit;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How to search for the answer.
 *
 * @param method {@code auto}, the name of a solver, or {@code none}
 * @param settings settings of that solver, by name
 * @param loss the name of a loss
 * @param lossSettings settings of that loss, by name
 * @param seed of everything random
 */
public record MethodChoice(
        String method, Map<String, String> settings, String loss, Map<String, String> lossSettings, long seed) {
    /** Closed form where the model is linear in its parameters, otherwise automatic start and Levenberg-Marquardt; least squares. */
    public static final MethodChoice AUTOMATIC = new MethodChoice("auto", Map.of(), "squared", Map.of(), 1);

    /** The setting of a loss that says up to which residual it is about least squares. */
    public static final String LOSS_SCALE = "scale";

    /** The method that stays at the start values. */
    public static final String NONE = "none";

    /** The loss of counts, whose likelihood is that of Poisson's distribution. */
    public static final String POISSON = "poisson";

    public MethodChoice {
        settings = Collections.unmodifiableMap(new LinkedHashMap<>(settings));
        lossSettings = Collections.unmodifiableMap(new LinkedHashMap<>(lossSettings));
    }

    /** Whether the observations are counts. */
    public boolean counts() {
        return loss.equals(POISSON);
    }
}
