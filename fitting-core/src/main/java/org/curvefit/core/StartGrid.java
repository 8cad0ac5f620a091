package org.curvefit.core;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;
import org.curvefit.api.fit.ParameterRules;
import org.curvefit.api.fit.StartPoint;
import org.curvefit.api.model.Bounds;
import org.curvefit.api.numeric.Vector;
import org.curvefit.api.solver.Objective;
import org.curvefit.api.solver.Solver;
import org.curvefit.api.spi.Extensions;
import org.curvefit.core.iteration.Budget;
import org.curvefit.core.iteration.IterateObserver;
import org.curvefit.core.iteration.SolveLoop;
import org.curvefit.core.problem.ParameterSpace;
import org.curvefit.core.solver.GridSearch;

/**
 * The best node of a grid as a start: {@code grid:AXES}, or {@code grid} with axes from the bounds, otherwise from what the problem suggests. Given
 * start values need no axis.
 */
final class StartGrid {
    private static final String RULE = "grid";
    private static final double MOST_NODES = 20_000;
    private static final int MOST_PER_AXIS = 20;
    private static final int LEAST_PER_AXIS = 3;

    private final Objective objective;
    private final ParameterSpace space;
    private final ParameterRules rules;
    private final Budget budget;

    StartGrid(Objective objective, ParameterSpace space, ParameterRules rules, Budget budget) {
        this.objective = objective;
        this.space = space;
        this.rules = rules;
        this.budget = budget.withTrials(Integer.MAX_VALUE);
    }

    /** Whether the rules ask for it. */
    static boolean asked(ParameterRules rules) {
        return rules.startRule().equals(RULE) || rules.startRule().startsWith(RULE + ":");
    }

    /** How many nodes each of so many axes gets. */
    static int nodes(int axes) {
        return (int) Math.max(LEAST_PER_AXIS, Math.min(MOST_PER_AXIS, Math.pow(MOST_NODES, 1.0 / Math.max(1, axes))));
    }

    /** Nodes evenly from low to high. */
    static Vector even(double low, double high, int count) {
        double[] nodes = new double[count];
        for (int i = 0; i < count; i++) {
            nodes[i] = i == count - 1 ? high : low + i * (high - low) / (count - 1);
        }
        return Vector.of(nodes);
    }

    /**
     * The best node.
     *
     * @param suggested the axis of a free parameter without start value, axis and two bounds
     */
    StartPoint best(Extensions extensions, IntFunction<Vector> suggested) {
        Map<String, Vector> axes = new LinkedHashMap<>(given(extensions));
        List<String> free = space.freeNames();
        double[] start = new double[free.size()];
        for (int k = 0; k < start.length; k++) {
            Optional<Double> value = Optional.ofNullable(rules.start().get(free.get(k)));
            start[k] = value.orElse(0.0);
            if (value.isEmpty() && !axes.containsKey(free.get(k))) {
                axes.put(free.get(k), axis(k, suggested));
            }
        }
        Solver grid = new GridSearch(axes, List.of()).forParameters(free);
        Vector best = new SolveLoop(List.of(), budget, IterateObserver.none())
                .run(grid.begin(objective, start))
                .best();
        long nodes = axes.values().stream().mapToLong(Vector::size).reduce(1, (a, b) -> a * b);
        return new StartPoint(
                Vector.of(space.expanded(best.toArray())),
                "grid: best of " + nodes + (nodes == 1 ? " node" : " nodes"));
    }

    private Map<String, Vector> given(Extensions extensions) {
        int colon = rules.startRule().indexOf(':');
        if (colon < 0) {
            return Map.of();
        }
        Map<String, String> settings = Map.of(RULE, rules.startRule().substring(colon + 1));
        Solver grid = extensions.create(Solver.class, GridSearch.NAME, settings).forParameters(space.freeNames());
        return ((GridSearch) grid).axes();
    }

    private Vector axis(int k, IntFunction<Vector> suggested) {
        Bounds bounds = space.bounds(space.index(k));
        boolean closed =
                Double.isFinite(bounds.low()) && Double.isFinite(bounds.high()) && bounds.low() < bounds.high();
        return closed ? even(bounds.low(), bounds.high(), nodes(space.size())) : suggested.apply(k);
    }
}
