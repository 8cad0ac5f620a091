package org.curvefit.core;

import java.util.List;
import java.util.SplittableRandom;
import org.curvefit.api.fit.FitSettings;
import org.curvefit.api.numeric.Decimal;
import org.curvefit.api.solver.Objective;
import org.curvefit.api.solver.Solver;
import org.curvefit.core.iteration.Budget;
import org.curvefit.core.iteration.SolveLoop;
import org.curvefit.core.solver.DescentSolver;
import org.curvefit.core.solver.LearningRates;

/** Chooses a constant learning rate: one run per order of magnitude, then a random sample around the best of them. */
final class RateSearch {
    private static final int LOWEST_POWER = -6;
    private static final int HIGHEST_POWER = 1;
    private static final int SAMPLES = 12;
    private static final int MOST_TRIALS = 1000;
    private static final int DIGITS = 3;

    private final Objective objective;
    private final Budget budget;
    private final double[] start;
    private final SplittableRandom random;

    RateSearch(Objective objective, Budget budget, double[] start, long seed) {
        this.objective = objective;
        this.budget = budget.withTrials(Math.min(MOST_TRIALS, budget.trials()));
        this.start = start.clone();
        this.random = new SplittableRandom(seed);
    }

    /** A method whose rate is to be searched, with the rate found; any other method as it is. */
    static Solver settled(Solver solver, Objective objective, Budget budget, FitSettings settings, double[] from) {
        if (solver instanceof DescentSolver descent && descent.rate() instanceof LearningRates.Searched) {
            Budget trials = budget.withTrials(settings.limits().maxIterations().orElse(Integer.MAX_VALUE));
            return new RateSearch(objective, trials, from, settings.method().seed()).choose(descent);
        }
        return solver;
    }

    /** The method with the rate that ended lowest. */
    DescentSolver choose(DescentSolver method) {
        double best = Double.NaN;
        double lowest = Double.POSITIVE_INFINITY;
        for (int power = LOWEST_POWER; power <= HIGHEST_POWER; power++) {
            double rate = Math.pow(10, power);
            double loss = end(method, rate);
            if (loss < lowest) {
                lowest = loss;
                best = rate;
            }
        }
        double centre = best;
        for (int i = 0; i < SAMPLES && !Double.isNaN(centre); i++) {
            double rate = centre * Math.pow(10, random.nextDouble() - 0.5);
            double loss = end(method, rate);
            if (loss < lowest) {
                lowest = loss;
                best = rate;
            }
        }
        return method.withRate(new LearningRates.Constant(Double.isNaN(best) ? Math.pow(10, LOWEST_POWER) : best));
    }

    /** What was found, for the notes of a run. */
    static String words(Solver searched) {
        double rate = ((LearningRates.Constant) ((DescentSolver) searched).rate()).rate();
        return "the learning rate " + Decimal.text(rate, DIGITS) + " did best: one run per order of magnitude from 1e"
                + LOWEST_POWER + " to 1e" + HIGHEST_POWER + ", then " + SAMPLES + " around the best";
    }

    /** The loss at which a run ends, infinite for one that diverges. */
    private double end(DescentSolver method, double rate) {
        SolveLoop.Run run = new SolveLoop(List.of(), budget, (trials, iterate) -> {})
                .run(method.withRate(new LearningRates.Constant(rate)).begin(objective, start));
        boolean diverged = run.stop() instanceof org.curvefit.api.solver.Stop.Diverged;
        return diverged ? Double.POSITIVE_INFINITY : objective.cost(run.best().toArray());
    }
}
