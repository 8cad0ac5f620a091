package org.curvefit.api.fit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** How good an answer is. What not everybody reads is computed when it is asked for. */
public final class Diagnostics {
    private final FitSummary summary;
    private final Uncertainty uncertainty;
    private final Supplier<List<Check>> checks;
    private final Supplier<RowDiagnostics> rows;
    private final Supplier<Optional<CriticalPoint>> criticalPoint;
    private final Inference inference;

    /**
     * @param summary goodness of fit
     * @param uncertainty covariance of the estimates, or why there is none
     * @param checks tests of the answer
     * @param rows the answer row by row
     * @param criticalPoint the second-order look at the answer
     */
    public Diagnostics(
            FitSummary summary,
            Uncertainty uncertainty,
            Supplier<List<Check>> checks,
            Supplier<RowDiagnostics> rows,
            Supplier<Optional<CriticalPoint>> criticalPoint) {
        this.summary = summary;
        this.uncertainty = uncertainty;
        this.checks = checks;
        this.rows = rows;
        this.criticalPoint = criticalPoint;
        this.inference = Inference.none();
    }

    private Diagnostics(Diagnostics same, Inference inference, Supplier<List<Check>> checks) {
        this.summary = same.summary;
        this.uncertainty = same.uncertainty;
        this.checks = checks;
        this.rows = same.rows;
        this.criticalPoint = same.criticalPoint;
        this.inference = inference;
    }

    /** The same with what follows from the errors. */
    public Diagnostics withInference(Inference changed) {
        return new Diagnostics(this, changed, checks);
    }

    /** The same with what follows from the errors, and further tests. */
    public Diagnostics withInference(Inference changed, Supplier<List<Check>> further) {
        return new Diagnostics(this, changed, () -> {
            List<Check> all = new ArrayList<>(checks.get());
            all.addAll(further.get());
            return all;
        });
    }

    /** What follows from the errors. */
    public Inference inference() {
        return inference;
    }

    /** Goodness of fit. */
    public FitSummary summary() {
        return summary;
    }

    /** Covariance of the estimates, or why there is none. */
    public Uncertainty uncertainty() {
        return uncertainty;
    }

    /** Tests of the answer. */
    public List<Check> checks() {
        return checks.get();
    }

    /** The answer row by row; computed anew at each call. */
    public RowDiagnostics rows() {
        return rows.get();
    }

    /** Loss, gradient and Hessian at the answer; computed anew at each call. */
    public Optional<CriticalPoint> criticalPoint() {
        return criticalPoint.get();
    }
}
