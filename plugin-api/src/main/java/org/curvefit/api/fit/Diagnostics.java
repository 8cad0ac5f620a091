package org.curvefit.api.fit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** How good an answer is. What not everybody reads is computed when it is asked for. */
public final class Diagnostics {
    private final FitSummary summary;
    private final Uncertainty uncertainty;
    private final Details details;
    private final Inference inference;
    private final List<ConstraintState> constraints;

    /**
     * @param summary goodness of fit
     * @param uncertainty covariance of the estimates, or why there is none
     * @param details computed when asked for
     */
    public Diagnostics(FitSummary summary, Uncertainty uncertainty, Details details) {
        this(summary, uncertainty, details, Inference.none(), List.of());
    }

    private Diagnostics(
            FitSummary summary,
            Uncertainty uncertainty,
            Details details,
            Inference inference,
            List<ConstraintState> constraints) {
        this.summary = summary;
        this.uncertainty = uncertainty;
        this.details = details;
        this.inference = inference;
        this.constraints = List.copyOf(constraints);
    }

    /** The same with what follows from the errors. */
    public Diagnostics withInference(Inference changed) {
        return new Diagnostics(summary, uncertainty, details, changed, constraints);
    }

    /** The same with what follows from the errors, and further tests. */
    public Diagnostics withInference(Inference changed, Supplier<List<Check>> further) {
        Details more = details.withChecks(() -> {
            List<Check> all = new ArrayList<>(checks());
            all.addAll(further.get());
            return all;
        });
        return new Diagnostics(summary, uncertainty, more, changed, constraints);
    }

    /** What follows from the errors. */
    public Inference inference() {
        return inference;
    }

    /** The same about a model in more parameters, which follow from those of this one. */
    public Diagnostics restricted(Uncertainty covariance, int evaluations, List<ConstraintState> states) {
        return new Diagnostics(summary.withEvaluations(evaluations), covariance, details, inference, states);
    }

    /** The linear constraints of the request, as they are at the answer. */
    public List<ConstraintState> constraints() {
        return constraints;
    }

    /** Goodness of fit. */
    public FitSummary summary() {
        return summary;
    }

    /** Covariance of the estimates, or why there is none. */
    public Uncertainty uncertainty() {
        return uncertainty;
    }

    /** Tests of the answer; computed anew at each call, as all that follows. */
    public List<Check> checks() {
        return details.checks().get();
    }

    /** Numbers beyond the summary. */
    public List<Statistic> statistics() {
        return details.statistics().get();
    }

    /** The answer row by row. */
    public RowDiagnostics rows() {
        return details.rows().get();
    }

    /** What each row does to the answer. */
    public Influence influence() {
        return details.influence().get();
    }

    /** Loss, gradient and Hessian at the answer. */
    public Optional<CriticalPoint> criticalPoint() {
        return details.criticalPoint().get();
    }
}
