package org.curvefit.api.fit;

import org.curvefit.api.data.Observations;

/**
 * Goodness of fit. A statistic that does not exist for this fit is NaN.
 *
 * @param rowsUsed number of observations n
 * @param rowsSkipped rows left out because a value is missing
 * @param rowsRejected rows left out because a cell or row is defective
 * @param parameters number of free parameters p
 * @param degreesOfFreedom n - p
 * @param rss sum of squared residuals, each over its sigma where sigma is given; never as a loss counts them
 * @param mse rss / n
 * @param residualSd sqrt(rss / (n - p))
 * @param r2 1 - rss / sum of squares about the (weighted) mean
 * @param adjustedR2 1 - (rss / (n - p)) / (total / (n - 1))
 * @param logLikelihood -n/2 (ln 2 pi + 1 + ln(rss / n)) + 1/2 sum ln w with the scale estimated; -1/2 (n ln 2 pi + rss) + 1/2 sum ln w with sigma known;
 *     that of Poisson's distribution for counts; NaN for any other loss than the square
 * @param aic -2 logLikelihood + 2 K, K = p + 1 with the scale estimated, p with sigma known and for counts
 * @param aicc aic + 2 K (K + 1) / (n - K - 1)
 * @param bic -2 logLikelihood + K ln n
 * @param condition condition number of the column-scaled J
 * @param iterations accepted steps of the solver
 * @param evaluations evaluations of the model over all rows
 * @param errors how the scatter of the observations was treated
 */
public record FitSummary(
        long rowsUsed,
        long rowsSkipped,
        long rowsRejected,
        int parameters,
        long degreesOfFreedom,
        double rss,
        double mse,
        double residualSd,
        double r2,
        double adjustedR2,
        double logLikelihood,
        double aic,
        double aicc,
        double bic,
        double condition,
        int iterations,
        int evaluations,
        ErrorModel errors) {
    /** Goodness of least squares of observations that count alike. */
    public FitSummary(
            long rowsUsed,
            long rowsSkipped,
            long rowsRejected,
            int parameters,
            long degreesOfFreedom,
            double rss,
            double mse,
            double residualSd,
            double r2,
            double adjustedR2,
            double logLikelihood,
            double aic,
            double aicc,
            double bic,
            double condition,
            int iterations,
            int evaluations) {
        this(
                rowsUsed,
                rowsSkipped,
                rowsRejected,
                parameters,
                degreesOfFreedom,
                rss,
                mse,
                residualSd,
                r2,
                adjustedR2,
                logLikelihood,
                aic,
                aicc,
                bic,
                condition,
                iterations,
                evaluations,
                ErrorModel.plain());
    }

    /** K, the number of parameters of the likelihood: the scale is one of them where it is estimated. */
    public int likelihoodParameters() {
        return errors.sigmaKnown() || errors.counts().isPresent() ? parameters : parameters + 1;
    }

    /** What the fit made small, as a mean over the rows: the mean squared residual, the mean deviance of counts. */
    public double loss() {
        return errors.counts().map(counts -> counts.deviance() / rowsUsed).orElse(mse);
    }

    /** Of a model that could not be fitted. */
    public static FitSummary none(long rows, int parameters) {
        double nan = Double.NaN;
        return new FitSummary(
                rows, 0, 0, parameters, rows - parameters, nan, nan, nan, nan, nan, nan, nan, nan, nan, nan, 0, 0);
    }

    /** Of some of the rows: their sums of squares, beside degrees of freedom, errors and likelihood of the whole fit. */
    public FitSummary ofPart(Observations rows, double squares, double share) {
        return new FitSummary(
                rows.size(),
                rows.skipped(),
                rows.rejected(),
                parameters,
                degreesOfFreedom,
                squares,
                squares / rows.size(),
                residualSd,
                share,
                Double.NaN,
                logLikelihood,
                aic,
                aicc,
                bic,
                condition,
                iterations,
                evaluations,
                errors);
    }

    /** The same after more evaluations. */
    FitSummary withEvaluations(int counted) {
        return new FitSummary(
                rowsUsed,
                rowsSkipped,
                rowsRejected,
                parameters,
                degreesOfFreedom,
                rss,
                mse,
                residualSd,
                r2,
                adjustedR2,
                logLikelihood,
                aic,
                aicc,
                bic,
                condition,
                iterations,
                counted,
                errors);
    }
}
