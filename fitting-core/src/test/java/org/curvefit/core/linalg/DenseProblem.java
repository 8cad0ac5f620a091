package org.curvefit.core.linalg;

import java.util.Arrays;
import java.util.Random;
import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.ArrayRealVector;
import org.hipparchus.linear.QRDecomposition;
import org.hipparchus.linear.RealMatrix;
import org.hipparchus.linear.RealVector;

/**
 * A least-squares problem min |J d + r| that is held in full, so that what streams by block after block can be compared with a textbook solution.
 *
 * @param columns the columns of J, then r
 */
record DenseProblem(double[][] columns) {
    static DenseProblem random(Random random, int rows, int size) {
        double[][] columns = new double[size + 1][rows];
        for (double[] column : columns) {
            Arrays.setAll(column, i -> random.nextGaussian());
        }
        return new DenseProblem(columns);
    }

    /** Powers of x = 0, 1/64, 2/64 ... with a residual of which the solution is exactly -1 for every column; no rounding in it. */
    static DenseProblem vandermonde(int rows, int size) {
        double[][] columns = new double[size + 1][rows];
        for (int i = 0; i < rows; i++) {
            double x = i / 64.0;
            double power = 1;
            for (int k = 0; k < size; k++, power *= x) {
                columns[k][i] = power;
                columns[size][i] += power;
            }
        }
        return new DenseProblem(columns);
    }

    int rows() {
        return columns[0].length;
    }

    int size() {
        return columns.length - 1;
    }

    RealMatrix jacobian() {
        return new Array2DRowRealMatrix(Arrays.copyOf(columns, size()), false).transpose();
    }

    RealVector residual() {
        return new ArrayRealVector(columns[size()]);
    }

    double[] solution() {
        return new QRDecomposition(jacobian())
                .getSolver()
                .solve(residual().mapMultiply(-1))
                .toArray();
    }

    /** J'r. */
    RealVector gradient() {
        return jacobian().transpose().operate(residual());
    }

    /** Copies of the columns between two rows: accumulations may overwrite what they are given. */
    double[][] block(int from, int to) {
        double[][] block = new double[columns.length][];
        Arrays.setAll(block, k -> Arrays.copyOfRange(columns[k], from, to));
        return block;
    }

    void addTo(Accumulation accumulation, int from, int to, int rowsOfBlock) {
        for (int at = from; at < to; at += rowsOfBlock) {
            int end = Math.min(to, at + rowsOfBlock);
            accumulation.add(block(at, end), end - at);
        }
    }

    LinearizedResiduals factored(Accumulation accumulation) {
        addTo(accumulation, 0, rows(), rows());
        LinearizedResiduals factored = new LinearizedResiduals(size());
        if (!accumulation.factor(factored)) {
            throw new AssertionError("not enough digits");
        }
        return factored;
    }

    LinearizedResiduals factored() {
        return factored(new BlockQr(size()));
    }
}
