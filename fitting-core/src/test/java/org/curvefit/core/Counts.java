package org.curvefit.core;

import java.util.SplittableRandom;
import java.util.function.DoubleUnaryOperator;
import org.curvefit.api.data.Dataset;
import org.curvefit.api.fit.FitRequest;

/** Tables of counts. */
final class Counts {
    private Counts() {}

    /** Decays in intervals, with rows where nothing was counted. */
    static Dataset decay() {
        return Dataset.of("x", new double[] {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 12, 15, 20, 25}, "n", new double[] {
            102, 77, 55, 50, 30, 26, 16, 15, 6, 9, 3, 4, 0, 1, 0
        });
    }

    /** Counts that grow along a line. */
    static Dataset line() {
        return Dataset.of("x", new double[] {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12}, "n", new double[] {
            3, 8, 7, 11, 9, 15, 14, 19, 18, 25, 20, 27
        });
    }

    static FitRequest request(String formula, Dataset data) {
        return Fits.request(formula, data).loss("poisson");
    }

    /** Counts with these means at 0, 1, ... */
    static Dataset drawn(int rows, long seed, DoubleUnaryOperator mean) {
        SplittableRandom random = new SplittableRandom(seed);
        double[] x = new double[rows];
        double[] n = new double[rows];
        for (int i = 0; i < rows; i++) {
            x[i] = i;
            n[i] = draw(mean.applyAsDouble(i), random);
        }
        return Dataset.of("x", x, "n", n);
    }

    /** The number of exponential waiting times that fit into a time of this length. */
    private static int draw(double mean, SplittableRandom random) {
        int count = -1;
        for (double time = 0; time < mean; time -= Math.log1p(-random.nextDouble())) {
            count++;
        }
        return Math.max(0, count);
    }
}
