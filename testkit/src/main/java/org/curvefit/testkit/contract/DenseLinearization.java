package org.curvefit.testkit.contract;

import java.util.Arrays;
import org.curvefit.api.solver.Linearization;

/** A linearization held as J'J and J'r: enough digits for the small problems of the contracts, and as plain as can be. */
final class DenseLinearization implements Linearization {
    private static final int HALVINGS = 200;

    private final int size;
    private final double[][] normal;
    private final double[] gradient;
    private double cost = Double.POSITIVE_INFINITY;

    DenseLinearization(int size) {
        this.size = size;
        this.normal = new double[size][size];
        this.gradient = new double[size];
    }

    void fill(double costThere, double[] residuals, double[][] jacobian) {
        cost = costThere;
        for (int k = 0; k < size; k++) {
            gradient[k] = 0;
            for (int i = 0; i < residuals.length; i++) {
                gradient[k] += jacobian[i][k] * residuals[i];
            }
            for (int l = 0; l < size; l++) {
                normal[k][l] = 0;
                for (double[] row : jacobian) {
                    normal[k][l] += row[k] * row[l];
                }
            }
        }
    }

    @Override
    public int size() {
        return size;
    }

    @Override
    public double cost() {
        return cost;
    }

    @Override
    public double gradient(int k) {
        return gradient[k];
    }

    @Override
    public double columnNorm(int k) {
        return Math.sqrt(normal[k][k]);
    }

    @Override
    public double largestCosine() {
        double largest = 0;
        for (int k = 0; k < size && cost > 0; k++) {
            if (normal[k][k] > 0) {
                largest = Math.max(largest, Math.abs(gradient[k]) / (columnNorm(k) * Math.sqrt(2 * cost)));
            }
        }
        return largest;
    }

    @Override
    public boolean solve(double[] damping, double[] step) {
        double[][] a = new double[size][size + 1];
        for (int k = 0; k < size; k++) {
            System.arraycopy(normal[k], 0, a[k], 0, size);
            a[k][k] += damping[k] * damping[k];
            a[k][size] = -gradient[k];
        }
        for (int k = 0; k < size; k++) {
            for (int i = k + 1; i < size; i++) {
                double factor = a[i][k] / a[k][k];
                for (int j = k; j <= size; j++) {
                    a[i][j] -= factor * a[k][j];
                }
            }
        }
        boolean finite = true;
        for (int k = size - 1; k >= 0; k--) {
            step[k] = a[k][size];
            for (int j = k + 1; j < size; j++) {
                step[k] -= a[k][j] * step[j];
            }
            step[k] /= a[k][k];
            finite &= Double.isFinite(step[k]);
        }
        return finite;
    }

    @Override
    public double solveWithin(double[] scale, double radius, double guess, double[] step) {
        if (length(scale, 0, step) <= radius) {
            return 0;
        }
        double high = 1;
        while (length(scale, high, step) > radius) {
            high *= 10;
        }
        double low = 0;
        for (int i = 0; i < HALVINGS && length(scale, high, step) < 0.95 * radius; i++) {
            double middle = 0.5 * (low + high);
            if (length(scale, middle, step) > radius) {
                low = middle;
            } else {
                high = middle;
            }
        }
        length(scale, high, step);
        return high;
    }

    /** Solves with damping mu; returns |D d|. */
    private double length(double[] scale, double mu, double[] step) {
        double[] damping = new double[size];
        for (int k = 0; k < size; k++) {
            damping[k] = Math.sqrt(mu) * scale[k];
        }
        if (!solve(damping, step)) {
            return Double.POSITIVE_INFINITY;
        }
        double sum = 0;
        for (int k = 0; k < size; k++) {
            sum += scale[k] * step[k] * scale[k] * step[k];
        }
        return Math.sqrt(sum);
    }

    /** The problems of the contracts have full rank, so that the only minimizing step is the shortest one. */
    @Override
    public int solveMinimumNorm(double[] step) {
        return solve(new double[size], step) ? size : 0;
    }

    /** |r|^2 + 2 g'd + |J d|^2. */
    @Override
    public double squaredAfter(double[] step) {
        double sum = 2 * cost + squaredChange(step);
        for (int k = 0; k < size; k++) {
            sum += 2 * gradient[k] * step[k];
        }
        return sum;
    }

    @Override
    public double squaredChange(double[] step) {
        double sum = 0;
        for (int k = 0; k < size; k++) {
            for (int l = 0; l < size; l++) {
                sum += step[k] * normal[k][l] * step[l];
            }
        }
        return sum;
    }

    /** Cholesky's factor of [J r]'[J r]. */
    @Override
    public void factor(double[] target) {
        int order = size + 1;
        Arrays.fill(target, 0, order * order, 0);
        for (int k = 0; k < order; k++) {
            for (int i = 0; i <= k; i++) {
                double sum = product(i, k);
                for (int j = 0; j < i; j++) {
                    sum -= target[j + i * order] * target[j + k * order];
                }
                target[i + k * order] = i < k ? sum / target[i + i * order] : Math.sqrt(Math.max(0, sum));
            }
        }
    }

    private double product(int i, int k) {
        if (k < size) {
            return normal[i][k];
        }
        return i < size ? gradient[i] : 2 * cost;
    }

    @Override
    public void normalMatrix(double[] target) {
        for (int k = 0; k < size; k++) {
            for (int l = 0; l < size; l++) {
                target[l + k * size] = normal[l][k];
            }
        }
    }
}
