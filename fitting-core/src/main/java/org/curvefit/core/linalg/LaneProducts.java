package org.curvefit.core.linalg;

import java.util.Arrays;

/**
 * Inner products of all pairs of columns over strips of rows. Row i of a strip is added to lane i mod {@value #LANES}; the lanes of a pair are added up when {@link #addTo} asks for
 * them. A loop over lanes is one that the JIT compiler turns into vector code, which it never does with a loop that adds to a single sum; and the rounding
 * error of a lane grows with the strips, not with the rows.
 */
final class LaneProducts {
    /** Rows of a strip. */
    static final int STRIP = 512;

    private static final int LANES = STRIP / 4;
    private static final int SECOND = LANES;
    private static final int THIRD = 2 * LANES;
    private static final int FOURTH = 3 * LANES;

    private final int order;
    private final double[][] lanes;

    /**
     * @param order number of columns
     */
    LaneProducts(int order) {
        this.order = order;
        this.lanes = new double[order * (order + 1) / 2][LANES];
    }

    void clear() {
        for (double[] pair : lanes) {
            Arrays.fill(pair, 0);
        }
    }

    /** Adds the first {@link #STRIP} rows of a block. */
    void add(double[][] columns) {
        int pair = 0;
        for (int k = 0; k < order; k++) {
            for (int l = 0; l <= k; l++) {
                add(columns[k], columns[l], lanes[pair++]);
            }
        }
    }

    private static void add(double[] a, double[] b, double[] sums) {
        for (int i = 0; i < LANES; i++) {
            sums[i] += (a[i] * b[i] + a[i + SECOND] * b[i + SECOND])
                    + (a[i + THIRD] * b[i + THIRD] + a[i + FOURTH] * b[i + FOURTH]);
        }
    }

    /**
     * Adds the sums of the lanes.
     *
     * @param products order x order, column-major; its upper triangle is added to
     */
    void addTo(double[] products) {
        int pair = 0;
        for (int k = 0; k < order; k++) {
            for (int l = 0; l <= k; l++) {
                products[l + k * order] += BlockProducts.sum(lanes[pair++], LANES);
            }
        }
    }
}
