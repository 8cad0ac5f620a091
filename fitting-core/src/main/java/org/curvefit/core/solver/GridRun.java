package org.curvefit.core.solver;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.IntStream;
import org.curvefit.api.solver.BatchObjective;
import org.curvefit.api.solver.Capability;
import org.curvefit.api.solver.Iterate;
import org.curvefit.api.solver.Iterates;
import org.curvefit.api.solver.Linearization;
import org.curvefit.api.solver.Objective;
import org.curvefit.api.solver.Scanned;
import org.curvefit.api.solver.Stop;
import org.curvefit.api.solver.Surface;

/**
 * One scan of a grid. A trial takes all nodes of the affine parameters at one node of the others, or where there are none a batch of nodes, in the
 * order in which neighbours have most in common.
 */
final class GridRun implements Iterates, Iterate, Scanned {
    private static final int MOST_NODES_OF_A_BATCH = 400;

    /** So many rows times nodes are evaluated between two looks at the clock. */
    private static final int WORK_OF_A_BATCH = 4_000_000;

    private final Objective objective;
    private final GridNodes nodes;
    private final int[] affine;
    private final int[] others;
    private final LinearAxes linear;
    private final double[] losses;
    private final double[][] batch;
    private final int[] batchNodes;
    private final double[] costs;
    private final double[] still;
    private final double[] reached;
    private double[] best;
    private double bestCost = Double.POSITIVE_INFINITY;
    private int bestNode;
    private boolean left = true;
    private boolean moved;
    private boolean finished;

    GridRun(Objective objective, GridNodes nodes) {
        this.objective = objective;
        this.nodes = nodes;
        int size = nodes.point().length;
        this.affine = objective.capabilities().contains(Capability.RESIDUALS) ? objective.linear() : new int[0];
        this.others = IntStream.range(0, size)
                .filter(k -> Arrays.stream(affine).noneMatch(taken -> taken == k))
                .boxed()
                .sorted(Comparator.comparingDouble((Integer k) -> -objective.work(k)))
                .mapToInt(Integer::intValue)
                .toArray();
        this.linear = new LinearAxes(nodes, affine);
        this.losses = new double[nodes.count()];
        Arrays.fill(losses, Double.NaN);
        int together = affine.length > 0 ? 1 : nodesOfABatch(objective);
        this.batch = new double[together][size];
        this.batchNodes = new int[together];
        this.costs = new double[together];
        this.still = new double[size];
        this.reached = new double[size];
        this.best = nodes.point().clone();
        scan(1);
    }

    private static int nodesOfABatch(Objective objective) {
        int rows = objective instanceof BatchObjective rowwise ? rowwise.rows() : 1;
        return Math.max(1, Math.min(MOST_NODES_OF_A_BATCH, WORK_OF_A_BATCH / Math.max(1, rows)));
    }

    @Override
    public Optional<Stop> advance() {
        moved = false;
        if (!left) {
            finished = true;
            return Optional.of(new Stop.GridComplete(losses.length));
        }
        scan(batch.length);
        return Optional.empty();
    }

    private void scan(int most) {
        if (affine.length > 0) {
            scanAffine();
            left = nodes.next(others);
        } else {
            scanBatch(most);
        }
    }

    private void scanAffine() {
        Linearization at = objective.linearizeLinear(nodes.point());
        if (at.cost() < Double.POSITIVE_INFINITY) {
            boolean everywhere = linear.corners().stream().allMatch(this::allowed);
            linear.scan(at, everywhere ? this::keep : this::keepAllowed);
        }
    }

    private void keepAllowed(int node, double cost) {
        if (allowed(nodes.at(node))) {
            keep(node, cost);
        }
    }

    private void scanBatch(int most) {
        int count = 0;
        while (left && count < most) {
            if (allowed(nodes.point())) {
                System.arraycopy(nodes.point(), 0, batch[count], 0, batch[count].length);
                batchNodes[count++] = nodes.node();
            }
            left = nodes.next(others);
        }
        objective.costs(batch, count, costs);
        for (int i = 0; i < count; i++) {
            keep(batchNodes[i], costs[i]);
        }
    }

    /** Whether a point lies where parameters may be. */
    private boolean allowed(double[] point) {
        objective.plus(point, still, reached);
        return Arrays.equals(point, reached);
    }

    /** Of equal costs the first node is kept, whatever the order of the scan. */
    private void keep(int node, double cost) {
        if (cost == Double.POSITIVE_INFINITY) {
            return;
        }
        losses[node] = objective.loss(cost);
        if (cost < bestCost || cost == bestCost && node < bestNode) {
            bestCost = cost;
            bestNode = node;
            best = nodes.at(node);
            moved = true;
        }
    }

    @Override
    public Surface surface() {
        return nodes.surface(losses);
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
        return best.length;
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
