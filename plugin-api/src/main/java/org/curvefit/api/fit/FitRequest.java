package org.curvefit.api.fit;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.curvefit.api.data.Dataset;
import org.curvefit.api.model.Bounds;
import org.curvefit.api.model.Model;

/** The question: which model to fit to which data, and how. Immutable; each method that says something returns a changed copy. */
public final class FitRequest {
    private final Fitter fitter;
    private final Model model;
    private final Dataset data;
    private final FitSettings settings;
    private final FitListener listener;

    private FitRequest(Fitter fitter, Model model, Dataset data, FitSettings settings, FitListener listener) {
        this.fitter = fitter;
        this.model = model;
        this.data = data;
        this.settings = settings;
        this.listener = listener;
    }

    /** A request with default settings. */
    public static FitRequest of(Fitter fitter, Model model, Dataset data) {
        return new FitRequest(fitter, model, data, FitSettings.DEFAULT, FitListener.none());
    }

    /** Who answers. */
    Fitter fitter() {
        return fitter;
    }

    /** The model. */
    public Model model() {
        return model;
    }

    /** The data. */
    public Dataset data() {
        return data;
    }

    /** Everything else. */
    public FitSettings settings() {
        return settings;
    }

    /** Who hears how it goes on. */
    public FitListener listener() {
        return listener;
    }

    /** Starts parameter {@code name} at this value. */
    public FitRequest start(String name, double value) {
        ParameterRules rules = settings.parameters();
        return with(rules.withStart(added(rules.start(), name, value)));
    }

    /** Keeps parameter {@code name} between two values. */
    public FitRequest bound(String name, double low, double high) {
        ParameterRules rules = settings.parameters();
        return with(rules.withBounds(added(rules.bounds(), name, new Bounds(low, high))));
    }

    /** Holds parameter {@code name} at this value. */
    public FitRequest fix(String name, double value) {
        ParameterRules rules = settings.parameters();
        return with(rules.withFixed(added(rules.fixed(), name, value)));
    }

    /** Lets parameter {@code name} follow an expression of other parameters, e.g. {@code tie("b", "2*a")}. */
    public FitRequest tie(String name, String expression) {
        ParameterRules rules = settings.parameters();
        return with(rules.withRelations(rules.relations().tie(name, expression)));
    }

    /** Demands a linear equation or inequality between parameters, e.g. {@code a+b<=1}. */
    public FitRequest constraint(String text) {
        ParameterRules rules = settings.parameters();
        return with(rules.withRelations(rules.relations().constraint(text)));
    }

    /** Counts each observation 1/sigma^2: a column of standard deviations, a number, or a formula of columns. */
    public FitRequest sigma(String columnOrFormula) {
        return with(settings.columns().rows().withSigma(columnOrFormula));
    }

    /**
     * Fits by orthogonal distances, because the inputs have errors too: for each input the standard deviation of its values, a column, a number (0 for an
     * exact input) or a formula of columns, in the order of the inputs.
     */
    public FitRequest sigmaX(String... columnsOrFormulas) {
        return with(settings.columns().rows().withInputSigma(List.of(columnsOrFormulas)));
    }

    /** Takes sigma for the standard deviation itself: errors are not rescaled by the scatter of the residuals. */
    public FitRequest knownSigma() {
        return with(settings.columns().rows().withSigmaKnown());
    }

    /** Leaves out the rows that do not fulfil this condition on columns, e.g. {@code minute < 50}. */
    public FitRequest where(String condition) {
        return with(settings.columns().rows().withWhere(condition));
    }

    /** Flags outliers; of the rows flagged this part, e.g. 0.01, is expected to be none. */
    public FitRequest outliers(double falseDiscoveryRate) {
        return with(settings.columns().rows().withOutliers(falseDiscoveryRate));
    }

    /** Counts residuals by this loss, whose scale is found from the residuals; {@code poisson} fits counts by maximum likelihood. */
    public FitRequest loss(String name) {
        MethodChoice choice = settings.method();
        return settings(settings.withMethod(
                new MethodChoice(choice.method(), choice.settings(), name, choice.lossSettings(), choice.seed())));
    }

    /** Counts residuals by this loss; up to about the scale they count as in least squares. */
    public FitRequest loss(String name, double scale) {
        FitRequest named = loss(name);
        MethodChoice choice = named.settings.method();
        return named.settings(named.settings.withMethod(new MethodChoice(
                choice.method(),
                choice.settings(),
                name,
                added(choice.lossSettings(), MethodChoice.LOSS_SCALE, Double.toString(scale)),
                choice.seed())));
    }

    /** Uses this solver. */
    public FitRequest method(String name) {
        MethodChoice choice = settings.method();
        return settings(settings.withMethod(
                new MethodChoice(name, choice.settings(), choice.loss(), choice.lossSettings(), choice.seed())));
    }

    /** Stops after this time. */
    public FitRequest timeout(Duration timeout) {
        Limits limits = settings.limits();
        return settings(settings.withLimits(new Limits(
                limits.maxIterations(),
                timeout,
                limits.tolerances(),
                limits.threads(),
                limits.trajectoryPoints(),
                limits.starts())));
    }

    /** Stops after this many trials of the solver. */
    public FitRequest maxIterations(int trials) {
        Limits limits = settings.limits();
        return settings(settings.withLimits(new Limits(
                OptionalInt.of(trials),
                limits.timeout(),
                limits.tolerances(),
                limits.threads(),
                limits.trajectoryPoints(),
                limits.starts())));
    }

    /** Uses up to this many threads; the result does not depend on it. */
    public FitRequest threads(int threads) {
        Limits limits = settings.limits();
        return settings(settings.withLimits(new Limits(
                limits.maxIterations(),
                limits.timeout(),
                limits.tolerances(),
                threads,
                limits.trajectoryPoints(),
                limits.starts())));
    }

    /** Makes intervals of this level, between 0 and 1. */
    public FitRequest confidence(double level) {
        return settings(settings.withConfidence(level));
    }

    /** Makes intervals of parameters in this way. */
    public FitRequest intervals(IntervalChoice.Kind kind) {
        return settings(settings.withIntervals(settings.intervals().withKind(kind)));
    }

    /** Computes a quantity from the parameters too, with its error, e.g. {@code t_half = log(2)/c}. */
    public FitRequest derive(String definition) {
        return settings(settings.withIntervals(settings.intervals().withDerived(definition)));
    }

    /** Replaces all settings. */
    public FitRequest settings(FitSettings changed) {
        return new FitRequest(fitter, model, data, changed, listener);
    }

    /** The same question about each group of rows; columns whose values tell the groups apart. */
    public GroupedRequest by(String... columns) {
        return new GroupedRequest(this, List.of(columns), List.of());
    }

    /** The question which of several models describes the data best; this one's is one of them. */
    public ComparisonRequest comparedWith(Model... others) {
        List<Model> models = new ArrayList<>(List.of(model));
        models.addAll(List.of(others));
        return new ComparisonRequest(this, models);
    }

    /** The same question about another model. */
    public FitRequest model(Model other) {
        return new FitRequest(fitter, other, data, settings, listener);
    }

    /** The same question about other data. */
    public FitRequest data(Dataset other) {
        return new FitRequest(fitter, model, other, settings, listener);
    }

    /** Is told how it goes on. */
    public FitRequest onProgress(FitListener told) {
        return new FitRequest(fitter, model, data, settings, told);
    }

    /** Fits. */
    public FitResult fit() {
        return fitter.fit(this);
    }

    private FitRequest with(ParameterRules rules) {
        return settings(settings.withParameters(rules));
    }

    private FitRequest with(RowRules rows) {
        return settings(settings.withColumns(settings.columns().withRows(rows)));
    }

    private static <V> Map<String, V> added(Map<String, V> map, String name, V value) {
        Map<String, V> copy = new LinkedHashMap<>(map);
        copy.put(name, value);
        return copy;
    }
}
