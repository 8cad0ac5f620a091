package org.curvefit.core;

import java.util.Arrays;
import java.util.Random;
import java.util.function.DoubleBinaryOperator;
import java.util.function.DoubleUnaryOperator;
import org.curvefit.api.CurveFit;
import org.curvefit.api.data.Dataset;
import org.curvefit.api.fit.FitRequest;
import org.curvefit.api.fit.FitResult;

/** Whole fits of formulas to tables in memory. */
final class Fits {
    private static final CurveFit CURVEFIT = CurveFit.load();

    private Fits() {}

    static FitResult fit(String formula, Dataset data) {
        return request(formula, data).fit();
    }

    static FitRequest request(String formula, Dataset data) {
        return CURVEFIT.request(CURVEFIT.model(formula), data);
    }

    /** y = f(x) at evenly spaced x. */
    static Dataset exact(int rows, double from, double to, DoubleUnaryOperator f) {
        return noisy(rows, from, to, new Random(0), (x, noise) -> f.applyAsDouble(x));
    }

    /** y = f(x, a standard normal number) at evenly spaced x. */
    static Dataset noisy(int rows, double from, double to, Random random, DoubleBinaryOperator f) {
        double[] x = new double[rows];
        double[] y = new double[rows];
        Arrays.setAll(x, i -> from + (to - from) * i / (rows - 1));
        Arrays.setAll(y, i -> f.applyAsDouble(x[i], random.nextGaussian()));
        return Dataset.of("x", x, "y", y);
    }

    /** The cooling of a cup, temperatures to a tenth of a degree. */
    static Dataset cooling() {
        return Dataset.of(
                "minute", new double[] {0, 5, 10, 15, 20, 25, 30, 35, 40, 45, 50, 55, 60}, "temp_C", new double[] {
                    90.1, 72.3, 58.8, 48.9, 41.9, 36.4, 32.9, 30.5, 27.8, 26.2, 25.4, 24.6, 23.9
                });
    }
}
