package org.curvefit.core.linalg;

import java.util.Arrays;
import java.util.Optional;
import org.curvefit.api.solver.Linearization;

/**
 * Residuals linearized at a point, as the triangular factor R of J = QR and Q'r. Filled by an {@link Accumulation}, read by solvers; owned by one
 * thread.
 */
public final class LinearizedResiduals implements Linearization {
    /** Singular values below this share of the largest one count as zero. */
    private static final double SMALLEST_RATIO = 1e-12;

    private final int size;
    private final double[] factor;
    private final double[] projected;
    private final double[] gradient;
    private final double[] norms;
    private final boolean[] held;
    private final DampedTriangle damped;
    private final TrustRegion region;
    private double squaredResidual = Double.POSITIVE_INFINITY;
    private double squaredRest;
    private Optional<SingularValues> singular = Optional.empty();

    /**
     * @param size number of parameters m
     */
    public LinearizedResiduals(int size) {
        this.size = size;
        this.factor = new double[size * size];
        this.projected = new double[size];
        this.gradient = new double[size];
        this.norms = new double[size];
        this.held = new boolean[size];
        this.damped = new DampedTriangle(size);
        this.region = new TrustRegion(damped, size);
    }

    /** R, m x m, column-major, upper triangle; owned by this object, filled by an accumulation. */
    public double[] factor() {
        return factor;
    }

    /** The first m elements of Q'r; owned by this object, filled by an accumulation. */
    public double[] projected() {
        return projected;
    }

    /** The part of r'r that a step can take away, the squared length of {@link #projected()}. */
    public double squaredTangent() {
        double tangent = 0;
        for (double element : projected) {
            tangent += element * element;
        }
        return tangent;
    }

    /**
     * @param total r'r
     * @param rest the part of r'r that no step can reach
     */
    void squares(double total, double rest) {
        singular = Optional.empty();
        Arrays.fill(held, false);
        squaredResidual = Double.isFinite(total) ? total : Double.POSITIVE_INFINITY;
        squaredRest = Math.max(0, rest);
    }

    void column(int k, double norm, double slope) {
        norms[k] = norm;
        gradient[k] = slope;
        if (!Double.isFinite(norm) || !Double.isFinite(slope)) {
            squaredResidual = Double.POSITIVE_INFINITY;
        }
    }

    /** Singular values of R with columns of unit length; found when first asked for. */
    public SingularValues scaledSingularValues() {
        if (singular.isEmpty()) {
            singular = Optional.of(SingularValues.of(Triangle.columnScaled(factor, norms, size), size));
        }
        return singular.get();
    }

    /**
     * Holds a parameter where it is: no step moves it, and the others are solved for as if it were a constant. Its gradient stays known.
     */
    public void hold(int k) {
        held[k] = true;
        singular = Optional.empty();
        squaredRest += HeldColumn.remove(factor, projected, k, norms[k] > 0 ? norms[k] : 1);
    }

    @Override
    public boolean held(int k) {
        return held[k];
    }

    /** Marks a point at which the residuals or their derivatives are not finite. */
    public void markNonFinite() {
        squaredResidual = Double.POSITIVE_INFINITY;
        Arrays.fill(gradient, Double.NaN);
    }

    /**
     * The problem that remains for the last parameters when the first ones are always solved exactly: the trailing block of the factor.
     *
     * @param target of the size of the parameters that remain
     */
    public void trailing(LinearizedResiduals target) {
        int first = size - target.size;
        double total = squaredRest;
        for (int i = first; i < size; i++) {
            total += projected[i] * projected[i];
        }
        target.squares(total, squaredRest);
        for (int k = 0; k < target.size; k++) {
            double norm = 0;
            double slope = 0;
            for (int i = 0; i <= k; i++) {
                double element = factor[first + i + (first + k) * size];
                target.factor[i + k * target.size] = element;
                norm += element * element;
                slope += element * projected[first + i];
            }
            target.projected[k] = projected[first + k];
            target.column(k, Math.sqrt(norm), slope);
        }
    }

    /** r'r. */
    public double squaredResidual() {
        return squaredResidual;
    }

    /** The part of r'r that no step can reach in the linear model. */
    public double squaredRest() {
        return squaredRest;
    }

    @Override
    public double squaredAfter(double[] step) {
        double sum = squaredRest;
        for (int i = 0; i < size; i++) {
            double moved = projected[i];
            for (int k = i; k < size; k++) {
                moved += factor[i + k * size] * step[k];
            }
            sum += moved * moved;
        }
        return sum;
    }

    @Override
    public int size() {
        return size;
    }

    @Override
    public double cost() {
        return 0.5 * squaredResidual;
    }

    @Override
    public double gradient(int k) {
        return gradient[k];
    }

    @Override
    public double columnNorm(int k) {
        return norms[k];
    }

    @Override
    public double largestCosine() {
        if (squaredResidual == 0) {
            return 0;
        }
        double length = Math.sqrt(squaredResidual);
        double largest = 0;
        for (int k = 0; k < size; k++) {
            if (norms[k] > 0 && !held[k]) {
                largest = Math.max(largest, Math.abs(gradient[k]) / (norms[k] * length));
            }
        }
        return largest;
    }

    @Override
    public boolean solve(double[] damping, double[] step) {
        return damped.solve(factor, projected, damping, step);
    }

    @Override
    public double solveWithin(double[] scale, double radius, double guess, double[] step) {
        return region.solve(this, scale, radius, guess, step);
    }

    @Override
    public int solveMinimumNorm(double[] step) {
        double[] scaled = Triangle.columnScaled(factor, norms, size);
        SingularValues singular = SingularValues.of(scaled, size);
        Arrays.fill(step, 0);
        int rank = 0;
        for (int i = 0; i < size && singular.value(i) > SMALLEST_RATIO * singular.value(0); i++, rank++) {
            double length = singular.along(scaled, projected, i) / (singular.value(i) * singular.value(i));
            for (int k = 0; k < size; k++) {
                step[k] -= length * singular.vector(k, i) / (norms[k] > 0 ? norms[k] : 1);
            }
        }
        return rank;
    }

    /**
     * Solves R'R d = g.
     *
     * @param right g
     * @param solution d, filled
     * @return false if R is singular
     */
    public boolean solveNormal(double[] right, double[] solution) {
        for (int k = 0; k < size; k++) {
            double sum = right[k];
            for (int i = 0; i < k; i++) {
                sum -= factor[i + k * size] * solution[i];
            }
            solution[k] = sum / factor[k + k * size];
        }
        boolean finite = true;
        for (int i = size - 1; i >= 0; i--) {
            double sum = solution[i];
            for (int k = i + 1; k < size; k++) {
                sum -= factor[i + k * size] * solution[k];
            }
            solution[i] = sum / factor[i + i * size];
            finite &= Double.isFinite(solution[i]);
        }
        return finite;
    }

    @Override
    public double squaredChange(double[] step) {
        double sum = 0;
        for (int i = 0; i < size; i++) {
            double change = 0;
            for (int k = i; k < size; k++) {
                change += factor[i + k * size] * step[k];
            }
            sum += change * change;
        }
        return sum;
    }

    @Override
    public void factor(double[] target) {
        int order = size + 1;
        Arrays.fill(target, 0, order * order, 0);
        for (int k = 0; k < size; k++) {
            System.arraycopy(factor, k * size, target, k * order, k + 1);
        }
        System.arraycopy(projected, 0, target, size * order, size);
        target[order * order - 1] = Math.sqrt(squaredRest);
    }

    @Override
    public void normalMatrix(double[] target) {
        for (int k = 0; k < size; k++) {
            for (int l = 0; l <= k; l++) {
                double sum = 0;
                for (int i = 0; i <= l; i++) {
                    sum += factor[i + k * size] * factor[i + l * size];
                }
                target[l + k * size] = sum;
                target[k + l * size] = sum;
            }
        }
    }
}
