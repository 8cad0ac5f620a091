package org.curvefit.api.fit;

import java.util.LinkedHashMap;
import java.util.Map;
import org.curvefit.api.model.Bounds;
import org.curvefit.api.model.Model;

/** The question for the minimum of a written loss. Immutable; each method that says something returns a changed copy. */
public final class MinimizationRequest {
    private final Fitter fitter;
    private final Model loss;
    private final FitSettings settings;
    private final boolean maximize;
    private final FitListener listener;

    private MinimizationRequest(
            Fitter fitter, Model loss, FitSettings settings, boolean maximize, FitListener listener) {
        this.fitter = fitter;
        this.loss = loss;
        this.settings = settings;
        this.maximize = maximize;
        this.listener = listener;
    }

    /** A request with default settings. */
    public static MinimizationRequest of(Fitter fitter, Model loss) {
        return new MinimizationRequest(fitter, loss, FitSettings.DEFAULT, false, FitListener.none());
    }

    /** The loss; all its names are parameters. */
    public Model loss() {
        return loss;
    }

    /** Start values, bounds, method and limits; columns and confidence play no part. */
    public FitSettings settings() {
        return settings;
    }

    /** Whether the value is to become large instead of small. */
    public boolean maximizes() {
        return maximize;
    }

    /** Who hears how it goes on. */
    public FitListener listener() {
        return listener;
    }

    /** Starts a parameter at this value. */
    public MinimizationRequest start(String name, double value) {
        ParameterRules rules = settings.parameters();
        Map<String, Double> start = new LinkedHashMap<>(rules.start());
        start.put(name, value);
        return settings(settings.withParameters(rules.withStart(start)));
    }

    /** Keeps a parameter between two values. */
    public MinimizationRequest bound(String name, double low, double high) {
        ParameterRules rules = settings.parameters();
        Map<String, Bounds> bounds = new LinkedHashMap<>(rules.bounds());
        bounds.put(name, new Bounds(low, high));
        return settings(settings.withParameters(rules.withBounds(bounds)));
    }

    /** Uses this solver with these settings. */
    public MinimizationRequest method(String name, Map<String, String> methodSettings) {
        MethodChoice choice = settings.method();
        return settings(settings.withMethod(
                new MethodChoice(name, methodSettings, choice.loss(), choice.lossSettings(), choice.seed())));
    }

    /** Replaces all settings. */
    public MinimizationRequest settings(FitSettings changed) {
        return new MinimizationRequest(fitter, loss, changed, maximize, listener);
    }

    /** Looks for the largest value instead of the smallest. */
    public MinimizationRequest maximize() {
        return new MinimizationRequest(fitter, loss, settings, true, listener);
    }

    /** Is told how it goes on. */
    public MinimizationRequest onProgress(FitListener told) {
        return new MinimizationRequest(fitter, loss, settings, maximize, told);
    }

    /** Minimizes. */
    public MinimizationResult minimize() {
        return fitter.minimize(this);
    }

    /** The second-order model of the loss at the start values. */
    public TaylorModel taylor() {
        return fitter.taylor(this);
    }
}
