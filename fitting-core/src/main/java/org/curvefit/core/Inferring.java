package org.curvefit.core;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.curvefit.api.fit.Check;
import org.curvefit.api.fit.DerivedQuantity;
import org.curvefit.api.fit.FitResult;
import org.curvefit.api.fit.Inference;
import org.curvefit.api.fit.IntervalChoice;
import org.curvefit.api.fit.IntervalReport;
import org.curvefit.api.fit.Nonlinearity;
import org.curvefit.api.fit.Spread;
import org.curvefit.api.fit.Uncertainty;
import org.curvefit.api.numeric.Decimal;
import org.curvefit.core.inference.Hougaard;
import org.curvefit.core.inference.RowPass;

/** Adds to an answer what follows from its errors: derived quantities at once, skewness and dependency when they are asked for. */
final class Inferring {
    /** Ratkowsky, Nonlinear Regression Modeling, 1983: below 0.1 close to linear, above 0.25 clearly skewed. */
    private static final double SKEWED = 0.25;

    private final FitProblem problem;
    private final Solution solution;
    private final FitResult result;
    private final Optional<Uncertainty.Estimated> errors;

    Inferring(FitProblem problem, Solution solution, FitResult result) {
        this.problem = problem;
        this.solution = solution;
        this.result = result;
        this.errors = result.uncertainty() instanceof Uncertainty.Estimated estimated
                ? Optional.of(estimated)
                : Optional.empty();
    }

    /** What intervals are made of. */
    Optional<Spread> spread() {
        return errors.flatMap(Uncertainty.Estimated::spread);
    }

    /** The answer with all that. */
    FitResult applied(List<Derivation> derivations) {
        Supplier<List<Nonlinearity>> nonlinearity = new Once<>(this::nonlinearity);
        List<DerivedQuantity> derived = new ArrayList<>();
        for (Derivation derivation : derivations) {
            derived.add(spread().map(spread -> derivation.at(result.values(), spread))
                    .orElseGet(() -> derivation.at(result.values())));
        }
        Inference inference = new Inference(IntervalReport.WALD, derived, nonlinearity);
        boolean wald = problem.settings().intervals().kind() == IntervalChoice.Kind.WALD;
        return result.withDiagnostics(
                result.diagnostics().withInference(inference, wald ? () -> skewed(nonlinearity.get()) : List::of));
    }

    private List<Nonlinearity> nonlinearity() {
        if (spread().isEmpty()
                || !result.status().ok()
                || problem.robust()
                || problem.inputErrors()
                || problem.goodness(0).degreesOfFreedom() < 1) {
            return List.of();
        }
        Uncertainty.Estimated known = errors.orElseThrow();
        double[] skewness = Hougaard.skewness(
                new RowPass(problem.function(), problem.observations(), result.values()),
                known.covariance(),
                spread().orElseThrow());
        List<Nonlinearity> all = new ArrayList<>();
        for (int k = 0; k < problem.space().size(); k++) {
            int index = problem.space().index(k);
            double norm =
                    solution.factor().columnNorm(k) / spread().orElseThrow().noise();
            double vif = known.covariance().at(index, index) * norm * norm;
            all.add(new Nonlinearity(result.parameters().get(index).name(), skewness[index], 1 - 1 / vif, vif));
        }
        return all;
    }

    private List<Check> skewed(List<Nonlinearity> all) {
        List<Check> checks = new ArrayList<>();
        for (Nonlinearity one : all) {
            if (Math.abs(one.skewness()) > SKEWED) {
                checks.add(new Check(
                        "skewness",
                        one.skewness(),
                        Double.NaN,
                        Check.Verdict.WARNING,
                        "the interval of " + one.name() + " misleads: its estimate is skewed (Hougaard "
                                + Decimal.text(one.skewness(), 2) + "); use --ci profile"));
            }
        }
        return checks;
    }
}
