package org.curvefit.core.start;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.curvefit.api.fit.ParameterRules;
import org.curvefit.api.model.Bounds;
import org.curvefit.api.solver.Iterate;
import org.curvefit.api.solver.Iterates;
import org.curvefit.api.solver.Stop;
import org.curvefit.api.solver.StoppingRule;
import org.curvefit.core.iteration.Budget;
import org.curvefit.core.iteration.SolveLoop;
import org.curvefit.core.iteration.Tolerances;
import org.curvefit.core.problem.Chunks;
import org.curvefit.core.problem.LeastSquaresObjective;
import org.curvefit.core.problem.ParameterSpace;
import org.curvefit.core.solver.LevenbergMarquardt;

/** Goes down on all rows in the model's own parameters, and keeps the lowest point reached. */
final class ModelDescent {
    private static final int TRIALS = 200;
    private static final double TOLERANCE = 1e-12;

    private final SearchProblem problem;
    private final Chunks chunks;
    private final Budget budget;
    private double[] point;
    private double cost = Double.POSITIVE_INFINITY;
    private boolean settled;
    private int evaluations;

    ModelDescent(SearchProblem problem, Chunks chunks, Budget budget) {
        this.problem = problem;
        this.chunks = chunks;
        this.budget = budget;
        this.point = new double[problem.space().total()];
    }

    /** The cost to which the way down from a point, which holds all parameters, leads. */
    double descend(double[] from) {
        double before = cost;
        double reached = descend(problem.space(), from);
        for (int k = 0; reached < before && k < problem.space().size(); k++) {
            ParameterSpace held = heldAtBounds();
            double lower = cost;
            if (held.size() == 0 || held.size() == problem.space().size() || !(descend(held, point) < lower)) {
                break;
            }
        }
        return reached < before ? cost : reached;
    }

    private double descend(ParameterSpace space, double[] from) {
        LeastSquaresObjective objective =
                new LeastSquaresObjective(problem.function(), problem.observations(), space, chunks);
        Iterates iterates = new LevenbergMarquardt().begin(objective, space.restrict(from));
        List<StoppingRule> rules =
                List.of(new Tolerances.Gtol(TOLERANCE), new Tolerances.Ftol(TOLERANCE), new Tolerances.Xtol(TOLERANCE));
        SolveLoop.Run run = new SolveLoop(rules, budget.withTrials(TRIALS), (made, iterate) -> {}).run(iterates);
        evaluations += objective.evaluations();
        Iterate end = iterates.current();
        if (!(end.cost() < cost)) {
            return end.cost();
        }
        cost = end.cost();
        settled = !(run.stop() instanceof Stop.IterationLimit);
        double[] free = new double[space.size()];
        for (int k = 0; k < free.length; k++) {
            free[k] = end.point(k);
        }
        point = new double[space.total()];
        space.expand(free, point);
        return cost;
    }

    /** The space without the parameters that lie on a bound: a step that is cut off there is none for the others. */
    private ParameterSpace heldAtBounds() {
        ParameterSpace space = problem.space();
        Map<String, Bounds> bounds = new HashMap<>();
        Map<String, Double> held = new HashMap<>();
        for (int k = 0; k < space.total(); k++) {
            String name = space.parameters().get(k).name();
            bounds.put(name, space.bounds(k));
            boolean onBound = point[k] <= space.bounds(k).low()
                    || point[k] >= space.bounds(k).high();
            if (space.fixed(k) || onBound) {
                held.put(name, point[k]);
            }
        }
        return ParameterSpace.of(space.parameters(), new ParameterRules(Map.of(), bounds, held, List.of()));
    }

    /** All parameters at the lowest point. */
    double[] point() {
        return point.clone();
    }

    double cost() {
        return cost;
    }

    /** Whether the way to it ended by itself. */
    boolean settled() {
        return settled;
    }

    int evaluations() {
        return evaluations;
    }
}
