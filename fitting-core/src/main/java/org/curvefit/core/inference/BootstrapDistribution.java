package org.curvefit.core.inference;

import java.util.Arrays;
import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * The estimates of one parameter from data drawn again. B. Efron, R. J. Tibshirani, An Introduction to the Bootstrap, 1993, chapters 13 and 14.
 */
public final class BootstrapDistribution {
    private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);

    private final double[] sorted;
    private final double estimate;

    /**
     * @param values estimates, at least two, finite
     * @param estimate from the data as they are
     */
    public BootstrapDistribution(double[] values, double estimate) {
        this.sorted = values.clone();
        Arrays.sort(sorted);
        this.estimate = estimate;
    }

    /** Two ends of an interval. */
    public record Ends(double low, double high) {}

    /** Mean of the estimates. */
    public double mean() {
        double sum = 0;
        for (double value : sorted) {
            sum += value - estimate;
        }
        return estimate + sum / sorted.length;
    }

    /** Standard deviation of the estimates. */
    public double standardError() {
        double mean = mean();
        double sum = 0;
        for (double value : sorted) {
            sum += (value - mean) * (value - mean);
        }
        return Math.sqrt(sum / (sorted.length - 1));
    }

    /** The quantiles that leave out equal shares on both sides. */
    public Ends percentile(double confidence) {
        return new Ends(quantile((1 - confidence) / 2), quantile((1 + confidence) / 2));
    }

    /**
     * The same corrected for bias and acceleration (BCa).
     *
     * @param acceleration rate at which the standard error changes with the parameter, on the normal scale
     */
    public Ends corrected(double confidence, double acceleration) {
        double bias = bias();
        if (Double.isInfinite(bias)) {
            return percentile(confidence);
        }
        return new Ends(
                quantile(level((1 - confidence) / 2, bias, acceleration)),
                quantile(level((1 + confidence) / 2, bias, acceleration)));
    }

    /** z0: the normal quantile of the share of estimates below the estimate; ties count half. */
    private double bias() {
        double below = 0;
        for (double value : sorted) {
            below += value < estimate ? 1 : value == estimate ? 0.5 : 0;
        }
        return NORMAL.inverseCumulativeProbability(below / sorted.length);
    }

    private static double level(double share, double bias, double acceleration) {
        double shifted = bias + NORMAL.inverseCumulativeProbability(share);
        return NORMAL.cumulativeProbability(bias + shifted / (1 - acceleration * shifted));
    }

    /** By linear interpolation between order statistics (type 7 of Hyndman and Fan, Sample quantiles in statistical packages, 1996). */
    public double quantile(double share) {
        double place = share * (sorted.length - 1);
        int at = Math.min(sorted.length - 2, (int) place);
        return sorted[at] + (place - at) * (sorted[at + 1] - sorted[at]);
    }
}
