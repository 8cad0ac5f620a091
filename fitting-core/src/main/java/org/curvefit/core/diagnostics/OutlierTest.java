package org.curvefit.core.diagnostics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.curvefit.core.inference.RobustScale;
import org.curvefit.core.inference.StudentT;

/**
 * Which observations are outliers, at a chosen rate of false discoveries: ROUT of Motulsky and Brown, "Detecting outliers when fitting data with
 * nonlinear regression - a new method based on robust nonlinear regression and the false discovery rate" (2006). Residuals are those of a fit with
 * Lorentzian errors; t = |r| / RSDR has n - p degrees of freedom; of the 30 % largest those count as outliers whose p is at most k Q / n, k the rank
 * from the largest, and all beyond (Benjamini and Hochberg 1995).
 *
 * @param rate Q
 * @param scale RSDR, the robust standard deviation of the residuals
 * @param rows the observations that are outliers, the farthest first
 */
public record OutlierTest(double rate, double scale, List<Integer> rows) {
    private static final double TESTED = 0.3;

    /** Of no consequence: only probabilities are asked for. */
    private static final double CONFIDENCE = 0.95;

    public OutlierTest {
        rows = List.copyOf(rows);
    }

    /**
     * Tests.
     *
     * @param residuals of the Lorentzian fit, each over its sigma
     * @param parameters number of free parameters
     * @param least a scale below which residuals are rounding
     */
    public static OutlierTest of(double[] residuals, int parameters, double rate, double least) {
        int n = residuals.length;
        double scale = Math.max(least, RobustScale.RSDR.of(residuals, parameters));
        int freedom = n - parameters;
        if (freedom < 1 || !(scale > 0)) {
            return new OutlierTest(rate, scale, List.of());
        }
        int[] order = IntStream.range(0, n)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer i) -> -Math.abs(residuals[i]))
                        .thenComparingInt(i -> i))
                .mapToInt(Integer::intValue)
                .toArray();
        StudentT distribution = StudentT.of(freedom, CONFIDENCE);
        int found = 0;
        for (int rank = 1; rank <= Math.ceil(TESTED * n); rank++) {
            double p = distribution.twoSided(residuals[order[rank - 1]] / scale);
            if (p <= rate * rank / n) {
                found = rank;
            }
        }
        List<Integer> rows = new ArrayList<>();
        Arrays.stream(order, 0, found).forEach(rows::add);
        return new OutlierTest(rate, scale, rows);
    }
}
