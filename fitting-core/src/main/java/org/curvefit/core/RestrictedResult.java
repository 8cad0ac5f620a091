package org.curvefit.core;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.curvefit.api.fit.ConstraintState;
import org.curvefit.api.fit.DerivedQuantity;
import org.curvefit.api.fit.Diagnostics;
import org.curvefit.api.fit.FitRequest;
import org.curvefit.api.fit.FitResult;
import org.curvefit.api.fit.FitStatus;
import org.curvefit.api.fit.Inference;
import org.curvefit.api.fit.ParameterEstimate;
import org.curvefit.api.fit.SearchEnd;
import org.curvefit.api.fit.SearchTrace;
import org.curvefit.api.fit.Spread;
import org.curvefit.api.fit.Uncertainty;
import org.curvefit.api.fit.Verdict;
import org.curvefit.api.model.ModelFunction;
import org.curvefit.api.numeric.Decimal;
import org.curvefit.api.numeric.Vector;
import org.curvefit.api.solver.Trajectory;
import org.curvefit.core.inference.StudentT;
import org.curvefit.core.restriction.LinearConstraint;
import org.curvefit.core.restriction.ReducedModel;
import org.curvefit.core.restriction.Restrictions;

/** Tells the answer of a fit in the parameters that remain in all parameters of the model. */
final class RestrictedResult {
    private static final int DIGITS = 4;

    private final FitRequest request;
    private final ModelFunction full;
    private final Restrictions restrictions;
    private final RestrictedTrial trial;
    private final ReducedModel reduced;
    private final FitResult inner;
    private final StudentT.Quantiles quantiles;

    RestrictedResult(
            FitRequest request,
            ModelFunction full,
            Restrictions restrictions,
            RestrictedTrial trial,
            StudentT.Quantiles quantiles) {
        this.request = request;
        this.full = full;
        this.restrictions = restrictions;
        this.trial = trial;
        this.reduced = trial.reduced();
        this.inner = trial.result();
        this.quantiles = quantiles;
    }

    /**
     * @param evaluations of all fits that were tried
     * @param derivations quantities to derive from all parameters
     */
    FitResult expanded(int evaluations, List<Derivation> derivations) {
        boolean sigmaKnown = request.settings().columns().rows().sigmaKnown();
        RecoveredErrors errors =
                new RecoveredErrors(reduced, inner, full.parameters().size(), sigmaKnown, quantiles);
        Uncertainty uncertainty = errors.uncertainty();
        SearchEnd end = inner.end();
        return new FitResult(
                full,
                verdict(),
                estimates(errors),
                diagnostics(uncertainty, evaluations, derivations),
                inner.provenance(),
                new SearchEnd(
                        end.method(),
                        end.startOrigin(),
                        end.stop(),
                        end.iterations(),
                        evaluations,
                        end.version(),
                        end.seed()),
                trace());
    }

    private Diagnostics diagnostics(Uncertainty uncertainty, int evaluations, List<Derivation> derivations) {
        double[] values = reduced.values(inner.values());
        Optional<Spread> spread =
                uncertainty instanceof Uncertainty.Estimated estimated ? estimated.spread() : Optional.empty();
        List<DerivedQuantity> derived = derivations.stream()
                .map(one -> spread.map(errors -> one.at(values, errors)).orElseGet(() -> one.at(values)))
                .toList();
        Inference own = inner.diagnostics().inference();
        return inner.diagnostics()
                .restricted(uncertainty, evaluations, states())
                .withInference(new Inference(own.intervals(), derived, own::nonlinearity));
    }

    private List<ConstraintState> states() {
        List<ConstraintState> states = new ArrayList<>();
        for (LinearConstraint constraint : restrictions.equalities()) {
            states.add(new ConstraintState(constraint.text(), true, trial.multiplier(constraint)));
        }
        List<String> written = request.settings().parameters().relations().constraints();
        for (LinearConstraint constraint : restrictions.inequalities()) {
            boolean active = trial.active(constraint);
            if (active || written.contains(constraint.text())) {
                states.add(new ConstraintState(constraint.text(), active, trial.multiplier(constraint)));
            }
        }
        return states;
    }

    /** An answer that ran along an inequality is at a bound. */
    private Verdict verdict() {
        List<LinearConstraint> active =
                restrictions.inequalities().stream().filter(trial::active).toList();
        FitStatus status = inner.status();
        boolean ended = status == FitStatus.SOLVED || status == FitStatus.CONVERGED || status == FitStatus.AT_BOUND;
        if (active.isEmpty() || !ended) {
            return inner.verdict();
        }
        List<String> texts = new ArrayList<>();
        for (LinearConstraint constraint : active) {
            texts.add("\"" + constraint.text() + "\" (multiplier " + Decimal.text(trial.multiplier(constraint), DIGITS)
                    + ")");
        }
        String words = "active: " + String.join(" and ", texts) + "; the sum of squares would fall by the multiplier"
                + " per unit by which the limit is relaxed, and the errors hold along the limit; relax or leave out the"
                + " constraint if values beyond it make sense";
        return new Verdict(
                FitStatus.AT_BOUND,
                inner.flags(),
                status == FitStatus.AT_BOUND ? words + "; " + inner.explanation() : words);
    }

    private List<ParameterEstimate> estimates(RecoveredErrors errors) {
        double[] values = reduced.values(inner.values());
        double[] starts = reduced.values(inner.parameters().stream()
                .mapToDouble(ParameterEstimate::start)
                .toArray());
        List<ParameterEstimate> estimates = new ArrayList<>();
        for (int k = 0; k < values.length; k++) {
            String name = full.parameters().get(k).name();
            estimates.add(
                    reduced.remains(k)
                            ? inner.parameter(name)
                            : errors.estimate(k, name, values[k], starts[k], restrictions.bounds(name)));
        }
        return estimates;
    }

    private SearchTrace trace() {
        Optional<Trajectory> trajectory = inner.trajectory()
                .map(run ->
                        new Trajectory(run.points().stream().map(this::expanded).toList()));
        return new SearchTrace(
                trajectory, inner.trace().surface(), inner.trace().notes());
    }

    /** The gradient is known along the parameters that remain alone. */
    private Trajectory.Point expanded(Trajectory.Point point) {
        double[] gradient =
                new double[point.gradient().size() == 0 ? 0 : full.parameters().size()];
        int next = 0;
        for (int k = 0; k < gradient.length; k++) {
            gradient[k] = reduced.remains(k) ? point.gradient().at(next++) : Double.NaN;
        }
        return new Trajectory.Point(
                point.iteration(),
                point.loss(),
                Vector.of(reduced.values(point.parameters().toArray())),
                Vector.of(gradient),
                point.stepNorm(),
                point.rate());
    }
}
