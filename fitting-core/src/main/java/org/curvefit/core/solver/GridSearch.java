package org.curvefit.core.solver;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.curvefit.api.error.LimitException;
import org.curvefit.api.error.Location;
import org.curvefit.api.error.RequestException;
import org.curvefit.api.error.Spelling;
import org.curvefit.api.numeric.Vector;
import org.curvefit.api.solver.Capability;
import org.curvefit.api.solver.Iterates;
import org.curvefit.api.solver.Objective;
import org.curvefit.api.solver.Solver;
import org.curvefit.api.solver.StoppingRule;

/**
 * Evaluates the loss at every node of a grid and keeps the best one; parameters without an axis stay at their start, and nodes
 * that bounds forbid have no loss. Where the residuals are
 * jointly affine in some of the scanned parameters, the loss over their axes is a quadratic form: it is evaluated from the triangular factor, without
 * another pass over the data. Elsewhere only that part of a model is evaluated again which a parameter enters that has changed.
 *
 * @param axes the nodes of each scanned parameter, by name
 * @param names of the free parameters, in the order of the objective's points
 */
public record GridSearch(Map<String, Vector> axes, List<String> names) implements Solver {
    /** The word for this method in options and results. */
    public static final String NAME = "grid";

    /** More nodes than this are refused before the first one is evaluated. */
    private static final long MOST_NODES = 10_000_000;

    public GridSearch {
        axes = Collections.unmodifiableMap(new LinkedHashMap<>(axes));
        names = List.copyOf(names);
    }

    @Override
    public Solver forParameters(List<String> free) {
        for (String name : axes.keySet()) {
            if (!free.contains(name)) {
                throw new RequestException(
                        "E116",
                        "the grid has an axis for \"" + name + "\", which is not a free parameter",
                        Location.at("free parameters: " + String.join(", ", free)),
                        Spelling.fix(name, free, "choose one of these"));
            }
        }
        requireFewEnough();
        return new GridSearch(axes, free);
    }

    private void requireFewEnough() {
        double nodes = 1;
        StringBuilder product = new StringBuilder();
        for (Map.Entry<String, Vector> axis : axes.entrySet()) {
            nodes *= axis.getValue().size();
            product.append(product.length() == 0 ? "" : " x ")
                    .append(axis.getKey())
                    .append(' ')
                    .append(axis.getValue().size());
        }
        if (nodes > MOST_NODES) {
            int coarser = (int) Math.floor(Math.pow(MOST_NODES, 1.0 / axes.size()));
            throw new LimitException(
                    "E503",
                    String.format(Locale.ROOT, "the grid has %.4g nodes (limit %d)", nodes, MOST_NODES),
                    Location.at(product.toString()),
                    "use a coarser grid: up to " + coarser + " nodes per axis");
        }
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Set<Capability> requires() {
        return Set.of();
    }

    @Override
    public List<StoppingRule> defaultRules() {
        return List.of();
    }

    @Override
    public Iterates begin(Objective objective, double[] start) {
        return new GridRun(objective, new GridNodes(names, axes, start));
    }
}
