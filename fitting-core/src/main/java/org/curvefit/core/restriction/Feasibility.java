package org.curvefit.core.restriction;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import org.curvefit.core.linalg.SymmetricSolve;

/**
 * Whether any point satisfies linear constraints: least distance programming through non-negative least squares. Lawson and Hanson, Solving Least
 * Squares Problems (1974), chapter 23.
 */
final class Feasibility {
    /** A residual of this length is rounding: no point nearer than its inverse, in units of the largest limit, satisfies the constraints. */
    private static final double ROUNDING = 1e-9;

    private static final int STEPS_PER_COLUMN = 10;
    private static final int REFINEMENTS = 4;

    private final List<double[]> columns = new ArrayList<>();
    private final int size;
    private final double unit;
    private final BitSet passive = new BitSet();
    private final double[] weights;

    private Feasibility(List<LinearConstraint> constraints, int size) {
        this.size = size;
        double largest = 0;
        for (LinearConstraint constraint : constraints) {
            largest = Math.max(largest, Math.abs(constraint.limit()) / length(constraint));
        }
        this.unit = largest > 0 ? largest : 1;
        for (LinearConstraint constraint : constraints) {
            columns.add(column(constraint, -1));
            if (constraint.equality()) {
                columns.add(column(constraint, 1));
            }
        }
        this.weights = new double[columns.size()];
    }

    /** Whether a point satisfies all of them; each has a parameter that takes part. */
    static boolean of(List<LinearConstraint> constraints, int size) {
        return new Feasibility(constraints, size).solve() > ROUNDING;
    }

    /** The point nearest to 0 that satisfies all of them, if any does; each has a parameter that takes part. */
    static Optional<double[]> nearest(List<LinearConstraint> constraints, int size) {
        Feasibility search = new Feasibility(constraints, size);
        if (!(search.solve() > ROUNDING)) {
            return Optional.empty();
        }
        double[] residual = search.residual(search.weights);
        double[] point = new double[size];
        for (int k = 0; k < size; k++) {
            point[k] = 0.0 - residual[k] / residual[size] * search.unit;
        }
        return Optional.of(point);
    }

    private static double length(LinearConstraint constraint) {
        double sum = 0;
        for (int k = 0; k < constraint.coefficients().size(); k++) {
            sum = Math.hypot(sum, constraint.coefficients().at(k));
        }
        return sum;
    }

    /** g and h of g'x >= h, of unit length g, h in units of the largest one. */
    private double[] column(LinearConstraint constraint, double sign) {
        double length = length(constraint);
        double[] column = new double[size + 1];
        for (int k = 0; k < size; k++) {
            column[k] = sign * constraint.coefficients().at(k) / length;
        }
        column[size] = sign * constraint.limit() / length / unit;
        return column;
    }

    /** The length of the residual of min |E u - (0, ..., 0, 1)|, u >= 0. */
    private double solve() {
        BitSet refused = new BitSet();
        for (int step = 0; step < STEPS_PER_COLUMN * columns.size(); step++) {
            int entering = steepest(refused);
            if (entering < 0) {
                break;
            }
            if (enter(entering)) {
                refused.clear();
            } else {
                refused.set(entering);
            }
        }
        double[] residual = residual(weights);
        return Math.sqrt(product(residual, residual));
    }

    /** The column along which the residual falls most, -1 where it falls along none. */
    private int steepest(BitSet refused) {
        double[] residual = residual(weights);
        int entering = -1;
        double steepest = ROUNDING * ROUNDING;
        for (int j = 0; j < columns.size(); j++) {
            double slope = product(columns.get(j), residual);
            if (!passive.get(j) && !refused.get(j) && slope > steepest) {
                steepest = slope;
                entering = j;
            }
        }
        return entering;
    }

    /** Gives a column weight; false where it depends on those that have weight, so that its slope was rounding. */
    private boolean enter(int entering) {
        passive.set(entering);
        double[] wanted = leastSquares();
        if (!(wanted[entering] > 0)) {
            passive.clear(entering);
            return false;
        }
        for (int blocking = blocking(wanted); blocking >= 0; blocking = blocking(wanted)) {
            move(weights[blocking] / (weights[blocking] - wanted[blocking]), wanted);
            weights[blocking] = 0;
            passive.clear(blocking);
            wanted = leastSquares();
        }
        move(1, wanted);
        return true;
    }

    /** The weight that becomes zero first on the way to the wanted ones, -1 where none does. */
    private int blocking(double[] wanted) {
        int blocking = -1;
        double shortest = Double.POSITIVE_INFINITY;
        for (int j = passive.nextSetBit(0); j >= 0; j = passive.nextSetBit(j + 1)) {
            double share = weights[j] == 0 ? 0 : weights[j] / (weights[j] - wanted[j]);
            if (!(wanted[j] > 0) && !(share >= shortest)) {
                shortest = share;
                blocking = j;
            }
        }
        return blocking;
    }

    private void move(double share, double[] wanted) {
        for (int j = passive.nextSetBit(0); j >= 0; j = passive.nextSetBit(j + 1)) {
            weights[j] = Math.max(0, weights[j] + share * (wanted[j] - weights[j]));
        }
    }

    /** The weights that minimize without regard to their signs, zero for those that are not free; all zero where they are not determined. */
    private double[] leastSquares() {
        double[] wanted = new double[columns.size()];
        for (int pass = 0; pass < REFINEMENTS; pass++) {
            if (!correct(wanted, passive.stream().toArray())) {
                return new double[columns.size()];
            }
        }
        return wanted;
    }

    /** One step of iterative refinement of the normal equations; the first one solves them. */
    private boolean correct(double[] wanted, int[] free) {
        double[] residual = residual(wanted);
        double[] matrix = new double[free.length * free.length];
        double[] right = new double[free.length];
        for (int a = 0; a < free.length; a++) {
            right[a] = product(columns.get(free[a]), residual);
            for (int b = 0; b < free.length; b++) {
                matrix[a + b * free.length] = product(columns.get(free[a]), columns.get(free[b]));
            }
        }
        boolean solved = SymmetricSolve.positiveDefinite(matrix, free.length, right);
        for (int a = 0; a < free.length && solved; a++) {
            wanted[free[a]] += right[a];
        }
        return solved;
    }

    private double[] residual(double[] weighted) {
        double[] residual = new double[size + 1];
        residual[size] = 1;
        for (int j = passive.nextSetBit(0); j >= 0; j = passive.nextSetBit(j + 1)) {
            for (int k = 0; k <= size; k++) {
                residual[k] -= weighted[j] * columns.get(j)[k];
            }
        }
        return residual;
    }

    private static double product(double[] a, double[] b) {
        double sum = 0;
        for (int k = 0; k < a.length; k++) {
            sum += a[k] * b[k];
        }
        return sum;
    }
}
