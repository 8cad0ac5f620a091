package org.curvefit.core;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.curvefit.api.fit.ParameterEstimate;
import org.curvefit.api.model.Bounds;
import org.curvefit.core.inference.GoodnessOfFit;
import org.curvefit.core.inference.StandardErrors;
import org.curvefit.core.inference.StudentT;
import org.curvefit.core.problem.ParameterSpace;

/** What is said about each parameter: value, standard error, t, p and interval, or why there is none. */
final class Estimates {
    private final FitProblem problem;
    private final Solution solution;
    private final GoodnessOfFit goodness;
    private final StandardErrors errors;
    private final ParameterSpace space;
    private final double[] all;

    Estimates(FitProblem problem, Solution solution, GoodnessOfFit goodness, StandardErrors errors) {
        this.problem = problem;
        this.solution = solution;
        this.goodness = goodness;
        this.errors = errors;
        this.space = problem.space();
        this.all = space.expanded(solution.point());
    }

    /** One per parameter of the model. */
    List<ParameterEstimate> list(Optional<StudentT> t, StudentT.Quantiles quantiles) {
        List<ParameterEstimate> estimates = new ArrayList<>();
        for (int k = 0; k < space.total(); k++) {
            estimates.add(space.onBound(k) ? onBound(k, quantiles) : estimate(k, t));
        }
        return estimates;
    }

    private ParameterEstimate estimate(int k, Optional<StudentT> t) {
        double value = all[k];
        double error = errors.of(k);
        double ratio = value / error;
        double p = t.isPresent() ? t.get().twoSided(ratio) : Double.NaN;
        double half = t.isPresent() ? t.get().quantile() * error : Double.NaN;
        boolean fixed = space.fixed(k);
        return new ParameterEstimate(
                name(k),
                value,
                error,
                ratio,
                p,
                value - half,
                value + half,
                fixed ? value : start(k),
                space.bounds(k),
                fixed);
    }

    private ParameterEstimate onBound(int k, StudentT.Quantiles quantiles) {
        Optional<Bounds> interval = new BoundInterval(problem, goodness, quantiles).of(k, all);
        double low = interval.map(Bounds::low).orElse(Double.NaN);
        double high = interval.map(Bounds::high).orElse(Double.NaN);
        String none = problem.robust()
                ? "on its bound; a fit by " + problem.settings().method().loss() + " gives no interval there"
                : "on its bound; no interval, the data do not tell it from the others";
        String reason = interval.isPresent() ? "on its bound; the interval is one-sided" : none;
        return new ParameterEstimate(
                        name(k),
                        all[k],
                        Double.NaN,
                        Double.NaN,
                        Double.NaN,
                        low,
                        high,
                        start(k),
                        space.bounds(k),
                        false)
                .because(reason);
    }

    private String name(int k) {
        return space.parameters().get(k).name();
    }

    private double start(int k) {
        return solution.start().values().at(k);
    }
}
