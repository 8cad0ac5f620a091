package org.curvefit.core.solver;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.curvefit.api.error.LimitException;
import org.curvefit.api.error.Location;
import org.curvefit.api.error.RequestException;
import org.curvefit.api.error.Spelling;
import org.curvefit.api.numeric.Vector;
import org.curvefit.api.solver.Capability;
import org.curvefit.api.solver.Iterate;
import org.curvefit.api.solver.Iterates;
import org.curvefit.api.solver.Linearization;
import org.curvefit.api.solver.Objective;
import org.curvefit.api.solver.Scanned;
import org.curvefit.api.solver.Solver;
import org.curvefit.api.solver.Stop;
import org.curvefit.api.solver.StoppingRule;
import org.curvefit.api.solver.Surface;

/**
 * Evaluates the loss at every node of a grid and keeps the best one; parameters without an axis stay at their start, and nodes
 * that bounds forbid have no loss. Where the residuals are
 * jointly affine in some of the scanned parameters, the loss over their axes is a quadratic form: it is evaluated from the triangular factor, without
 * another pass over the data.
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
                        Spelling.nearest(name, free)
                                .map(near -> "did you mean " + near + "?")
                                .orElse("choose one of these"));
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
        return new Run(this, objective, start);
    }

    private static final class Run implements Iterates, Iterate, Scanned {
        private final List<String> names;
        private final Vector[] nodes;
        private final Objective objective;
        private final int size;
        private final int[] quadratic;
        private final int[] outer;
        private final double[] losses;
        private final int[] index;
        private final int[] stride;
        private final double[] point;
        private final double[] step;
        private final double[] still;
        private final double[] reached;
        private double[] best;
        private double bestCost = Double.POSITIVE_INFINITY;
        private int node;
        private boolean moved;
        private boolean finished;

        Run(GridSearch grid, Objective objective, double[] start) {
            this.objective = objective;
            this.names = grid.names;
            this.size = start.length;
            this.nodes = new Vector[size];
            for (int k = 0; k < size; k++) {
                nodes[k] = grid.axes.getOrDefault(names.get(k), Vector.of(start[k]));
            }
            boolean affine = objective.capabilities().contains(Capability.RESIDUALS);
            this.quadratic = affine ? objective.linear() : new int[0];
            this.outer = rest(quadratic, size);
            this.stride = new int[size];
            int count = 1;
            for (int k = size - 1; k >= 0; k--) {
                stride[k] = count;
                count *= nodes[k].size();
            }
            this.losses = new double[count];
            Arrays.fill(losses, Double.NaN);
            this.index = new int[size];
            this.point = new double[size];
            this.step = new double[size];
            this.still = new double[size];
            this.reached = new double[size];
            for (int k = 0; k < size; k++) {
                point[k] = nodes[k].at(0);
            }
            this.best = point.clone();
            scan();
        }

        private static int[] rest(int[] taken, int size) {
            List<Integer> rest = new ArrayList<>();
            for (int k = 0; k < size; k++) {
                int candidate = k;
                if (Arrays.stream(taken).noneMatch(t -> t == candidate)) {
                    rest.add(k);
                }
            }
            return rest.stream().mapToInt(Integer::intValue).toArray();
        }

        /** Moves to the next node of the outer parameters and scans all nodes of the affine ones there. */
        @Override
        public Optional<Stop> advance() {
            moved = false;
            if (!next(outer)) {
                finished = true;
                return Optional.of(new Stop.GridComplete(losses.length));
            }
            scan();
            return Optional.empty();
        }

        private void scan() {
            if (quadratic.length == 0) {
                keep(allowed() ? objective.cost(point) : Double.POSITIVE_INFINITY);
            } else {
                scanQuadratic();
            }
        }

        private void scanQuadratic() {
            Linearization at = objective.linearization();
            objective.linearize(point, at);
            double[] base = point.clone();
            boolean inner = true;
            while (inner) {
                for (int k : quadratic) {
                    step[k] = point[k] - base[k];
                }
                boolean finite = at.cost() < Double.POSITIVE_INFINITY && allowed();
                keep(finite ? 0.5 * at.squaredAfter(step) : Double.POSITIVE_INFINITY);
                inner = next(quadratic);
            }
        }

        /** Whether the present node lies where parameters may be. */
        private boolean allowed() {
            objective.plus(point, still, reached);
            return Arrays.equals(point, reached);
        }

        private void keep(double cost) {
            losses[node] = cost == Double.POSITIVE_INFINITY ? Double.NaN : objective.loss(cost);
            if (cost < bestCost) {
                bestCost = cost;
                best = point.clone();
                moved = true;
            }
        }

        /** Moves to the next node of some axes, the last one fastest; false when they are back at the first node. */
        private boolean next(int[] moving) {
            for (int i = moving.length - 1; i >= 0; i--) {
                int k = moving[i];
                index[k] = (index[k] + 1) % nodes[k].size();
                point[k] = nodes[k].at(index[k]);
                if (index[k] != 0) {
                    node += stride[k];
                    return true;
                }
                node -= (nodes[k].size() - 1) * stride[k];
            }
            return false;
        }

        @Override
        public Surface surface() {
            List<String> scanned = new ArrayList<>();
            List<Vector> kept = new ArrayList<>();
            for (int k = 0; k < size; k++) {
                if (nodes[k].size() > 1) {
                    scanned.add(names.get(k));
                    kept.add(nodes[k]);
                }
            }
            return new Surface(scanned, kept, Vector.of(losses));
        }

        @Override
        public Iterate current() {
            return this;
        }

        @Override
        public double point(int k) {
            return best[k];
        }

        @Override
        public int size() {
            return size;
        }

        /** While no node has had a finite loss, any finite number keeps the loop going. */
        @Override
        public double cost() {
            return bestCost == Double.POSITIVE_INFINITY && !finished ? Double.MAX_VALUE : bestCost;
        }

        @Override
        public boolean accepted() {
            return moved;
        }
    }
}
