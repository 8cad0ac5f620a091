package org.curvefit.core.diagnostics;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.curvefit.api.fit.OutlierScores;
import org.curvefit.api.fit.RowDiagnostics;
import org.curvefit.api.numeric.Vector;
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
 * @param scores t of each observation, and the Q at which it would just be an outlier: the least p n / k among the ranks from its own on
 */
public record OutlierTest(double rate, double scale, List<Integer> rows, OutlierScores scores) {
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
     * @param leastScale a scale below which residuals are rounding
     */
    public static OutlierTest of(double[] residuals, int parameters, double rate, double leastScale) {
        int n = residuals.length;
        double scale = Math.max(leastScale, RobustScale.RSDR.of(residuals, parameters));
        int freedom = n - parameters;
        if (freedom < 1 || !(scale > 0)) {
            return new OutlierTest(rate, scale, List.of(), OutlierScores.NONE);
        }
        int[] order = farthestFirst(residuals);
        int tested = (int) Math.ceil(TESTED * n);
        StudentT distribution = StudentT.of(freedom, CONFIDENCE);
        double[] t = new double[n];
        double[] q = new double[n];
        Arrays.setAll(t, i -> Math.abs(residuals[i]) / scale);
        Arrays.fill(q, Double.NaN);
        double least = Double.POSITIVE_INFINITY;
        for (int rank = tested; rank >= 1; rank--) {
            int row = order[rank - 1];
            least = Math.min(least, distribution.twoSided(t[row]) * n / rank);
            q[row] = least;
        }
        List<Integer> rows = Arrays.stream(order, 0, tested)
                .filter(row -> q[row] <= rate)
                .boxed()
                .toList();
        return new OutlierTest(rate, scale, rows, new OutlierScores(Vector.of(t), Vector.of(q)));
    }

    /** Rows with their flags and scores. */
    public RowDiagnostics flagged(RowDiagnostics plain) {
        Map<Integer, String> flags = new HashMap<>();
        rows.forEach(row -> flags.put(row, "outlier"));
        return plain.withFlags(flags, scores);
    }

    private static int[] farthestFirst(double[] residuals) {
        return IntStream.range(0, residuals.length)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer i) -> -Math.abs(residuals[i]))
                        .thenComparingInt(i -> i))
                .mapToInt(Integer::intValue)
                .toArray();
    }
}
