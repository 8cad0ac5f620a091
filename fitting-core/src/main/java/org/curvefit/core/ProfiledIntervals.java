package org.curvefit.core;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.curvefit.api.fit.FitResult;
import org.curvefit.api.fit.IntervalChoice;
import org.curvefit.api.fit.IntervalReport;
import org.curvefit.api.fit.ParameterEstimate;
import org.curvefit.api.fit.Spread;
import org.curvefit.api.model.Bounds;
import org.curvefit.core.inference.HeldFit;
import org.curvefit.core.inference.HeldFits;
import org.curvefit.core.inference.ProfileLimit;
import org.curvefit.core.inference.ProfileLimit.End;
import org.curvefit.core.inference.ProfileLimit.Limit;
import org.curvefit.core.inference.ProfileSide;
import org.curvefit.core.problem.ParameterSpace;

/** Replaces the intervals of an answer by profile likelihood intervals, each limit by refits of the other parameters. */
final class ProfiledIntervals {
    private final FitProblem problem;
    private final Solution solution;
    private final Spread spread;
    private final Refitting refitting;
    private final double allowed;
    private final List<String> notes = new ArrayList<>();
    private Optional<double[]> lower = Optional.empty();
    private int refits;

    ProfiledIntervals(FitProblem problem, Solution solution, Spread spread, Refitting refitting) {
        this.problem = problem;
        this.solution = solution;
        this.spread = spread;
        this.refitting = refitting;
        double half = spread.noise() * spread.quantile();
        this.allowed = half * half;
    }

    /** A point with a lower sum of squares, where one was met: the fit must be made again from there. */
    Optional<double[]> lower() {
        return lower;
    }

    /** The answer with its intervals; meaningless where {@link #lower()} is present. */
    FitResult applied(FitResult result) {
        ParameterSpace space = problem.space();
        List<ParameterEstimate> estimates = new ArrayList<>(result.parameters());
        for (int k = 0; k < space.size() && lower.isEmpty(); k++) {
            ParameterEstimate wald = estimates.get(space.index(k));
            double unit = unit(k);
            if (unit > 0) {
                estimates.set(space.index(k), wald.withInterval(limit(k, wald, -unit), limit(k, wald, unit)));
            }
        }
        FitResult changed =
                result.withIntervals(estimates, new IntervalReport(IntervalChoice.Kind.PROFILE, List.of(), refits, 0));
        for (String note : notes) {
            changed = changed.withNote(note);
        }
        return changed;
    }

    /** Where the limit would lie in a linear model; 0 for a parameter on its bound, whose interval is one-sided as it is. */
    private double unit(int k) {
        double[] own = new double[problem.space().total()];
        own[problem.space().index(k)] = 1;
        return spread.quantile() * Math.sqrt(spread.variance(own));
    }

    private double limit(int k, ParameterEstimate estimate, double unit) {
        Bounds bounds = estimate.bounds();
        double end = unit < 0 ? bounds.low() : bounds.high();
        if (lower.isPresent() || estimate.value() == end) {
            return end;
        }
        ProfileSide side = new ProfileSide(estimate.value(), unit, end, without(solution.point(), k), slopes(k));
        Limit limit = new ProfileLimit(side, held(k), solution.factor().squaredResidual(), allowed).find();
        say(estimate.name(), unit, limit);
        if (limit.end() == End.LOWER_MINIMUM) {
            lower = Optional.of(with(limit.others(), k, limit.value()));
        }
        return limit.value();
    }

    /** C_jk / C_kk: how the others follow a parameter along the profile, to first order. */
    private double[] slopes(int k) {
        ParameterSpace space = problem.space();
        double[] slopes = new double[space.size() - 1];
        double variance = covariance(k, k);
        for (int j = 0, at = 0; j < space.size(); j++) {
            if (j != k) {
                slopes[at++] = variance > 0 ? covariance(j, k) / variance : 0;
            }
        }
        return slopes;
    }

    private double covariance(int j, int k) {
        double sum = 0;
        for (int column = 0; column < spread.factor().columns(); column++) {
            sum += spread.factor().at(problem.space().index(j), column)
                    * spread.factor().at(problem.space().index(k), column);
        }
        return sum;
    }

    private HeldFits held(int k) {
        return (value, others) -> {
            refits++;
            ParameterSpace space = problem.space().holding(problem.space().index(k), value);
            Refitting.Refit refit = refitting.fit(space, problem.observations(), others);
            return new HeldFit(refit.rss(), refit.point());
        };
    }

    private void say(String name, double unit, Limit limit) {
        String which = (unit < 0 ? "lower" : "upper") + " end";
        switch (limit.end()) {
            case OPEN ->
                notes.add("the profile interval of " + name + " has no " + which
                        + ": the data allow any value on that side");
            case BOUND -> notes.add("the profile interval of " + name + " ends at its bound: " + which);
            case EDGE ->
                notes.add("the profile interval of " + name + " ends where the model ceases to be finite: " + which);
            case JUMP ->
                notes.add("the profile interval of " + name + " ends where the sum of squares jumps: " + which
                        + "; it may go on beyond");
            default -> {}
        }
    }

    private static double[] without(double[] point, int k) {
        double[] others = new double[point.length - 1];
        System.arraycopy(point, 0, others, 0, k);
        System.arraycopy(point, k + 1, others, k, others.length - k);
        return others;
    }

    private static double[] with(double[] others, int k, double value) {
        double[] point = new double[others.length + 1];
        System.arraycopy(others, 0, point, 0, k);
        point[k] = value;
        System.arraycopy(others, k, point, k + 1, others.length - k);
        return point;
    }
}
