package org.curvefit.core.linalg;

import java.util.Arrays;
import java.util.Optional;

/**
 * Accumulates [J r]'[J r] and factors it by Cholesky. The cheapest way while J is well conditioned: the condition of J'J is that of J squared, so
 * that the factor loses twice the digits; it is refused when a pivot of the column-scaled matrix falls below {@link #SMALLEST_PIVOT}.
 *
 * <p>Björck, Numerical Methods for Least Squares Problems (1996), section 2.2.
 */
public final class NormalEquations implements Accumulation {
    /** With pivots above this the scaled condition is below about 1e4 and a step keeps about eight digits. */
    static final double SMALLEST_PIVOT = 1e-8;

    private final int size;
    private final int order;
    private final double[] products;
    private Optional<LaneProducts> lanes = Optional.empty();

    /**
     * @param size number of parameters m
     */
    public NormalEquations(int size) {
        this.size = size;
        this.order = size + 1;
        this.products = new double[order * order];
    }

    @Override
    public void clear() {
        Arrays.fill(products, 0);
        lanes.ifPresent(LaneProducts::clear);
    }

    @Override
    public void add(double[][] columns, int rows) {
        if (rows == LaneProducts.STRIP) {
            lanes().add(columns);
        } else {
            addShort(columns, rows);
        }
    }

    private LaneProducts lanes() {
        if (lanes.isEmpty()) {
            lanes = Optional.of(new LaneProducts(order));
        }
        return lanes.get();
    }

    private void addShort(double[][] columns, int rows) {
        for (int k = 0; k < order; k++) {
            double[] column = columns[k];
            for (int l = 0; l <= k; l++) {
                products[l + k * order] += BlockProducts.dot(column, columns[l], rows);
            }
        }
    }

    @Override
    public void merge(Accumulation other) {
        NormalEquations added = (NormalEquations) other;
        added.settle();
        for (int i = 0; i < products.length; i++) {
            products[i] += added.products[i];
        }
    }

    /** Moves what the lanes hold into the products. */
    private void settle() {
        lanes.ifPresent(held -> {
            held.addTo(products);
            held.clear();
        });
    }

    @Override
    public boolean factor(LinearizedResiduals into) {
        settle();
        int residual = size * order;
        into.squares(products[size + residual], 0);
        for (int k = 0; k < size; k++) {
            into.column(k, Math.sqrt(products[k + k * order]), products[k + residual]);
        }
        return cholesky(into.factor(), into) && project(into);
    }

    /** R of J'J = R'R with unit diagonal scaling, scaled back; false where a scaled pivot is too small. */
    private boolean cholesky(double[] r, LinearizedResiduals into) {
        for (int k = 0; k < size; k++) {
            double norm = into.columnNorm(k);
            if (!(norm > 0) || norm == Double.POSITIVE_INFINITY) {
                return false;
            }
            for (int i = 0; i < k; i++) {
                double sum = products[i + k * order];
                for (int j = 0; j < i; j++) {
                    sum -= r[j + i * size] * r[j + k * size];
                }
                r[i + k * size] = sum / r[i + i * size];
            }
            double pivot = products[k + k * order];
            for (int j = 0; j < k; j++) {
                pivot -= r[j + k * size] * r[j + k * size];
            }
            if (!(pivot > SMALLEST_PIVOT * norm * norm)) {
                return false;
            }
            r[k + k * size] = Math.sqrt(pivot);
        }
        return true;
    }

    /** Q'r = R^-T J'r, and what remains of r'r. */
    private boolean project(LinearizedResiduals into) {
        double[] r = into.factor();
        double[] projected = into.projected();
        double rest = into.squaredResidual();
        for (int k = 0; k < size; k++) {
            double sum = products[k + size * order];
            for (int j = 0; j < k; j++) {
                sum -= r[j + k * size] * projected[j];
            }
            projected[k] = sum / r[k + k * size];
            rest -= projected[k] * projected[k];
        }
        into.squares(into.squaredResidual(), rest);
        return true;
    }
}
