package org.curvefit.core.inference;

import java.util.Optional;
import org.curvefit.api.data.Observations;
import org.curvefit.api.fit.ErrorModel;
import org.curvefit.api.fit.FitSummary;

/**
 * Sums behind the goodness of fit, and the statistics formed from them. Definitions as in R where R has them.
 *
 * @param n observations
 * @param p free parameters
 * @param rss sum of weighted squared residuals
 * @param total sum of weighted squares of the observed values about their weighted mean
 * @param aboutZero sum of weighted squares of the observed values
 * @param logWeights sum of ln w
 * @param scatter what is known about the scatter of the observations
 * @param robustSd standard deviation of the observations of a robust fit; NaN otherwise
 * @param counts sums over counts, where the observations are counts
 */
public record GoodnessOfFit(
        int n,
        int p,
        double rss,
        double total,
        double aboutZero,
        double logWeights,
        Scatter scatter,
        double robustSd,
        Optional<CountSums> counts) {
    /** Sums of a fit whose scale is estimated. */
    public GoodnessOfFit(int n, int p, double rss, double total, double aboutZero, double logWeights) {
        this(n, p, rss, total, aboutZero, logWeights, Scatter.ESTIMATED, Double.NaN, Optional.empty());
    }

    /** The sums of a fit with {@code parameters} free parameters, whose scale is estimated. */
    public static GoodnessOfFit of(ResponseSums response, int parameters, double rss) {
        return of(response, parameters, rss, Scatter.ESTIMATED);
    }

    /** The sums of a fit with {@code parameters} free parameters. */
    public static GoodnessOfFit of(ResponseSums response, int parameters, double rss, Scatter scatter) {
        return new GoodnessOfFit(
                response.n(),
                parameters,
                rss,
                response.total(),
                response.aboutZero(),
                response.logWeights(),
                scatter,
                Double.NaN,
                Optional.empty());
    }

    /** The standard deviation of an observation whose sigma is 1: 1 where sigma is known or the root of a mean, otherwise estimated from the residuals. */
    public double noise() {
        if (scatter == Scatter.ROBUST) {
            return robustSd;
        }
        return scatter.known() ? 1 : residualSd();
    }

    /** The same with the standard deviation that a robust fit found. */
    public GoodnessOfFit withNoise(double found) {
        return new GoodnessOfFit(n, p, rss, total, aboutZero, logWeights, scatter, found, counts);
    }

    /** The same for counts, whose sum of squares says little. */
    public GoodnessOfFit withCounts(CountSums sums) {
        return new GoodnessOfFit(
                n, p, sums.squared(), total, aboutZero, logWeights, Scatter.COUNTS, robustSd, Optional.of(sums));
    }

    /** The same without a likelihood, because every row has unknowns of its own. */
    public GoodnessOfFit withoutLikelihood() {
        return new GoodnessOfFit(n, p, rss, total, aboutZero, Double.NaN, scatter, robustSd, counts);
    }

    /** The square of it, without rounding of the root. */
    public double variance() {
        return scatter.known() ? 1 : rss / degreesOfFreedom();
    }

    /** Probability of a larger Pearson's sum where the counts scatter as counts do: the upper tail of chi-square; NaN without counts. */
    public double dispersionP() {
        return ChiSquareTail.above(counts.map(CountSums::pearson).orElse(Double.NaN), degreesOfFreedom());
    }

    /** Probability of as large a fall of the deviance from a constant's where the model is no better: the upper tail of chi-square. */
    public double constantP() {
        double fall = counts.map(sums -> sums.nullDeviance() - sums.deviance()).orElse(Double.NaN);
        return fall > 0 ? ChiSquareTail.above(fall, p - 1.0) : 1;
    }

    /** Probability of a larger sum of squares where sigma is known: the upper tail of chi-square. */
    public double chiSquareP() {
        return ChiSquareTail.above(rss, degreesOfFreedom());
    }

    /** K, the number of parameters of the likelihood: the scale is one of them where it is estimated. */
    public int estimated() {
        return scatter.known() ? p : p + 1;
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

    /**
     * Logarithm of the likelihood of normal errors: -n/2 (ln 2 pi + 1 + ln(rss / n)) + 1/2 sum ln w with the scale estimated, -1/2 (n ln 2 pi + rss) +
     * 1/2 sum ln w with sigma known; that of Poisson's distribution for counts; NaN where residuals did not count by their squares.
     */
    public double logLikelihood() {
        if (scatter == Scatter.ROBUST || scatter == Scatter.COUNTS) {
            return counts.map(CountSums::logLikelihood).orElse(Double.NaN);
        }
        if (scatter == Scatter.KNOWN) {
            return -0.5 * (n * Math.log(2 * Math.PI) + rss) + 0.5 * logWeights;
        }
        return rss > 0 ? -0.5 * n * (Math.log(2 * Math.PI) + 1 + Math.log(rss / n)) + 0.5 * logWeights : Double.NaN;
    }

    /** -2 ln L + 2 K. */
    public double aic() {
        return -2 * logLikelihood() + 2 * estimated();
    }

    /** AIC + 2 K (K + 1) / (n - K - 1); NaN for n too small. */
    public double aicc() {
        int k = estimated();
        return n - k - 1 > 0 ? aic() + 2.0 * k * (k + 1) / (n - k - 1) : Double.NaN;
    }

    /** -2 ln L + K ln n. */
    public double bic() {
        return -2 * logLikelihood() + estimated() * Math.log(n);
    }

    /**
     * The goodness of a fit as it is reported.
     *
     * @param rows the observations, with how many rows were left out
     * @param effort what it took
     * @param errors how the scatter of the observations was treated
     */
    public FitSummary summary(Observations rows, Effort effort, ErrorModel errors) {
        return new FitSummary(
                n,
                rows.skipped(),
                rows.rejected(),
                p,
                degreesOfFreedom(),
                rss,
                meanSquaredError(),
                residualSd(),
                r2(),
                adjustedR2(),
                logLikelihood(),
                aic(),
                aicc(),
                bic(),
                effort.condition(),
                effort.iterations(),
                effort.evaluations(),
                errors);
    }

    /**
     * How hard an answer was to find.
     *
     * @param condition of the column-scaled J
     * @param iterations accepted steps
     * @param evaluations of the model over all rows
     */
    public record Effort(double condition, int iterations, int evaluations) {
        /** That of two answers together. */
        public Effort and(FitSummary other) {
            return new Effort(
                    Math.max(condition, other.condition()),
                    iterations + other.iterations(),
                    evaluations + other.evaluations());
        }
    }
}
