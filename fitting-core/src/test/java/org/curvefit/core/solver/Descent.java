package org.curvefit.core.solver;

import java.util.ArrayList;
import java.util.List;
import org.curvefit.api.solver.Iterates;
import org.curvefit.api.solver.Objective;
import org.curvefit.api.solver.Solver;
import org.curvefit.api.solver.Stop;
import org.curvefit.core.iteration.Budget;
import org.curvefit.core.iteration.SolveLoop;

/**
 * A run of a solver by its own rules, watched.
 *
 * @param points the accepted ones, the start first
 * @param costs at these points
 * @param stop why it ended
 */
record Descent(List<double[]> points, List<Double> costs, Stop stop) {
    private static final int MOST_TRIALS = 2_000;
    private static final long SECONDS_60 = 60_000_000_000L;

    static Descent of(Solver solver, Objective objective, double... start) {
        List<double[]> points = new ArrayList<>();
        List<Double> costs = new ArrayList<>();
        Iterates iterates = solver.begin(objective, start);
        Budget budget = new Budget(MOST_TRIALS, System.nanoTime(), SECONDS_60);
        SolveLoop.Run run = new SolveLoop(solver.defaultRules(), budget, (trials, iterate) -> {
                    double[] point = new double[iterate.size()];
                    java.util.Arrays.setAll(point, iterate::point);
                    points.add(point);
                    costs.add(iterate.cost());
                })
                .run(iterates);
        return new Descent(points, costs, run.stop());
    }

    double sumOfSquares() {
        return 2 * costs.get(costs.size() - 1);
    }

    double[] point() {
        return points.get(points.size() - 1);
    }
}
