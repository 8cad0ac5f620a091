package org.curvefit.core;

import java.util.Arrays;
import java.util.List;
import org.curvefit.api.numeric.Vector;
import org.curvefit.api.solver.Linearization;
import org.curvefit.core.problem.LeastSquaresObjective;
import org.curvefit.core.start.PlausiblePoints;
import org.curvefit.core.start.SearchProblem;

/** Axes of a grid that the data suggest: quantiles of the values that the automatic start would draw. */
final class SuggestedAxes {
    /** An axis reaches so many times as far as the parameter alone needs to explain the response. */
    private static final double REACH = 2;

    private final FitProblem problem;
    private final LeastSquaresObjective objective;
    private final List<Vector> points;

    SuggestedAxes(FitProblem problem, LeastSquaresObjective objective) {
        this.problem = problem;
        this.objective = objective;
        SearchProblem search = new SearchProblem(
                problem.function(),
                problem.observations(),
                problem.space(),
                problem.settings().parameters().start());
        this.points = PlausiblePoints.of(search, problem.settings().method().seed());
    }

    /** The axis of a free parameter. */
    Vector of(int k) {
        int count = StartGrid.nodes(problem.space().size());
        int index = problem.space().index(k);
        double[] values = points.stream()
                .mapToDouble(point -> point.at(index))
                .sorted()
                .distinct()
                .toArray();
        return values.length < count ? symmetric(k, count) : quantiles(values, count);
    }

    private static Vector quantiles(double[] sorted, int count) {
        double[] nodes = new double[count];
        for (int i = 0; i < count; i++) {
            nodes[i] = sorted[(int) ((long) i * (sorted.length - 1) / (count - 1))];
        }
        return Vector.of(Arrays.stream(nodes).distinct().toArray());
    }

    /** Where every draw agrees, as it does where all parameters are solved for: |y| / |J_k| to both sides of 0. */
    private Vector symmetric(int k, int count) {
        Linearization at = objective.linearization();
        objective.linearize(new double[problem.space().size()], at);
        double effect = at.columnNorm(k);
        double reach = effect > 0 ? REACH * Math.sqrt(2 * at.cost()) / effect : REACH;
        return Double.isFinite(reach) && reach > 0
                ? StartGrid.even(-reach, reach, count)
                : StartGrid.even(-REACH, REACH, count);
    }
}
