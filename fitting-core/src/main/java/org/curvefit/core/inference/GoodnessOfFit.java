package org.curvefit.core.inference;

/**
 * Sums behind the goodness of fit, and the statistics formed from them. Definitions as in R where R has them.
 *
 * @param n observations
 * @param p free parameters
 * @param rss sum of weighted squared residuals
 * @param total sum of weighted squares of the observed values about their weighted mean
 * @param aboutZero sum of weighted squares of the observed values
 * @param logWeights sum of ln w
 */
public record GoodnessOfFit(int n, int p, double rss, double total, double aboutZero, double logWeights) {
    /** The sums of a fit with {@code parameters} free parameters. */
    public static GoodnessOfFit of(ResponseSums response, int parameters, double rss) {
        return new GoodnessOfFit(
                response.n(), parameters, rss, response.total(), response.aboutZero(), response.logWeights());
    }

    /** n - p. */
    public int degreesOfFreedom() {
        return n - p;
    }

    /** rss / n. */
    public double meanSquaredError() {
        return rss / n;
    }

    /** sqrt(rss / (n - p)); NaN without degrees of freedom. */
    public double residualSd() {
        return n > p ? Math.sqrt(rss / (n - p)) : Double.NaN;
    }

    /** 1 - rss / total; NaN where the observed values do not vary. */
    public double r2() {
        return total > 0 ? 1 - rss / total : Double.NaN;
    }

    /** 1 - (rss / (n - p)) / (total / (n - 1)). */
    public double adjustedR2() {
        return total > 0 && n > p ? 1 - (rss / (n - p)) / (total / (n - 1)) : Double.NaN;
    }

    /** Logarithm of the likelihood with the scale estimated: -n/2 (ln 2 pi + 1 + ln(rss / n)) + 1/2 sum ln w. */
    public double logLikelihood() {
        return rss > 0 ? -0.5 * n * (Math.log(2 * Math.PI) + 1 + Math.log(rss / n)) + 0.5 * logWeights : Double.NaN;
    }

    /** -2 ln L + 2 K with K = p + 1. */
    public double aic() {
        return -2 * logLikelihood() + 2 * (p + 1);
    }

    /** AIC + 2 K (K + 1) / (n - K - 1); NaN for n too small. */
    public double aicc() {
        int k = p + 1;
        return n - k - 1 > 0 ? aic() + 2.0 * k * (k + 1) / (n - k - 1) : Double.NaN;
    }

    /** -2 ln L + K ln n. */
    public double bic() {
        return -2 * logLikelihood() + (p + 1) * Math.log(n);
    }
}
