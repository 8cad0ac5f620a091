package org.curvefit.core.iteration;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.curvefit.api.error.Location;
import org.curvefit.api.error.RequestException;
import org.curvefit.api.solver.StoppingRule;

/** Puts the rules together that end a run: those of the solver, with the caller's thresholds, and those that the caller adds. */
public final class RuleChoice {
    /** The entry that holds the number of losses a plateau is judged by. */
    private static final String WINDOW = "plateau-window";

    private static final double DEFAULT_WINDOW = 50;
    private static final String KNOWN = "ftol, xtol, gtol, grad-max, grad-norm, plateau, curvature";

    private RuleChoice() {}

    /**
     * @param given thresholds by the rule's name; a rule that the solver does not have by default is added
     * @param lossPerCost turns derivatives of the cost into derivatives of the loss
     */
    public static List<StoppingRule> apply(List<StoppingRule> defaults, Map<String, Double> given, double lossPerCost) {
        if (given.isEmpty()) {
            return defaults;
        }
        List<StoppingRule> rules = new ArrayList<>();
        for (StoppingRule rule : defaults) {
            if (!given.containsKey(rule.name())) {
                rules.add(rule);
            }
        }
        for (Map.Entry<String, Double> entry : given.entrySet()) {
            if (!entry.getKey().equals(WINDOW)) {
                rules.add(named(entry.getKey(), entry.getValue(), given, lossPerCost));
            }
        }
        return rules;
    }

    private static StoppingRule named(String name, double threshold, Map<String, Double> given, double lossPerCost) {
        return switch (name) {
            case "ftol" -> new Tolerances.Ftol(threshold);
            case "xtol" -> new Tolerances.Xtol(threshold);
            case "gtol" -> new Tolerances.Gtol(threshold);
            case "grad-max" -> new GradientRules.GradMax(threshold, lossPerCost);
            case "grad-norm" -> new GradientRules.GradNorm(threshold, lossPerCost);
            case "curvature" -> new GradientRules.Curvature(threshold);
            case "plateau" ->
                new Plateau(given.getOrDefault(WINDOW, DEFAULT_WINDOW).intValue(), threshold, lossPerCost);
            default ->
                throw new RequestException(
                        "E119",
                        "unknown stopping rule \"" + name + "\"",
                        Location.at("known: " + KNOWN),
                        "choose one of these");
        };
    }
}
