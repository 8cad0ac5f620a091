package org.curvefit.core;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.curvefit.api.fit.BootstrapEstimate;
import org.curvefit.api.fit.FitResult;
import org.curvefit.api.fit.IntervalChoice;
import org.curvefit.api.fit.IntervalReport;
import org.curvefit.api.fit.ParameterEstimate;
import org.curvefit.api.fit.Resampling;
import org.curvefit.api.fit.Spread;
import org.curvefit.core.inference.BootstrapDistribution;
import org.curvefit.core.inference.Jackknife;
import org.curvefit.core.inference.RowPass;
import org.curvefit.core.problem.ParameterSpace;

/** Replaces the intervals of an answer by those of refits to data drawn again. */
final class BootstrappedIntervals {
    /** With fewer refits that ended well, or fewer than half of them, quantiles say nothing. */
    private static final int FEWEST = 20;

    private final FitProblem problem;
    private final Solution solution;
    private final Spread spread;
    private final Refitting refitting;

    BootstrappedIntervals(FitProblem problem, Solution solution, Spread spread, Refitting refitting) {
        this.problem = problem;
        this.solution = solution;
        this.spread = spread;
        this.refitting = refitting;
    }

    /**
     * The answer with its intervals; as it is, with a note, where too many refits fail.
     *
     * @param residuals (f - y) / sigma at the answer
     */
    FitResult applied(FitResult result, double[] residuals) {
        ParameterSpace space = problem.space();
        Resampling resampling = problem.settings().intervals().resampling();
        Redrawing redrawing = new Redrawing(
                problem.observations(),
                residuals,
                space.size(),
                source(resampling),
                problem.settings().method().seed());
        Refitting.Refit[] made = Replicates.run(
                resampling.times(),
                problem.settings().limits().threads(),
                i -> refitting.fit(space, redrawing.draw(i), solution.point()));
        List<Refitting.Refit> good =
                Arrays.stream(made).filter(Refitting.Refit::settled).toList();
        int failures = made.length - good.size();
        if (good.size() < FEWEST || failures > good.size()) {
            return result.withNote("only " + good.size() + " of " + made.length
                    + " bootstrap refits ended well: the intervals are Wald intervals");
        }
        FitResult changed = changed(result, good, failures);
        return failures == 0
                ? changed
                : changed.withNote(failures + " of " + made.length + " bootstrap refits failed and are left out");
    }

    private Redrawing.Source source(Resampling resampling) {
        if (resampling.cases()) {
            return Redrawing.Source.CASES;
        }
        if (problem.counts()) {
            return Redrawing.Source.POISSON;
        }
        return problem.settings().columns().rows().sigmaKnown() ? Redrawing.Source.NORMAL : Redrawing.Source.RESIDUALS;
    }

    private FitResult changed(FitResult result, List<Refitting.Refit> good, int failures) {
        ParameterSpace space = problem.space();
        IntervalChoice choice = problem.settings().intervals();
        double[] accelerations = choice.resampling().biasCorrected()
                ? Jackknife.accelerations(
                        new RowPass(problem.function(), problem.observations(), result.values()), spread)
                : new double[space.total()];
        List<ParameterEstimate> estimates = new ArrayList<>(result.parameters());
        List<BootstrapEstimate> bootstrap = new ArrayList<>();
        for (int k = 0; k < space.size(); k++) {
            int position = k;
            ParameterEstimate wald = estimates.get(space.index(k));
            BootstrapDistribution drawn = new BootstrapDistribution(
                    good.stream().mapToDouble(refit -> refit.point()[position]).toArray(), wald.value());
            BootstrapDistribution.Ends ends = choice.resampling().biasCorrected()
                    ? drawn.corrected(choice.confidence(), accelerations[space.index(k)])
                    : drawn.percentile(choice.confidence());
            estimates.set(space.index(k), wald.withInterval(ends.low(), ends.high()));
            bootstrap.add(new BootstrapEstimate(
                    wald.name(), drawn.mean(), drawn.mean() - wald.value(), drawn.standardError()));
        }
        return result.withIntervals(
                estimates, new IntervalReport(IntervalChoice.Kind.BOOTSTRAP, bootstrap, good.size(), failures));
    }
}
