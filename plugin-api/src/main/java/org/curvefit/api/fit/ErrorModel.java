package org.curvefit.api.fit;

import java.util.List;
import java.util.Optional;

/**
 * How the scatter of the observations was treated.
 *
 * @param sigma what was given as the standard deviation of each observation: a column, a number or a formula; empty: all count alike
 * @param sigmaKnown whether that is the standard deviation itself; otherwise a common factor is estimated from the residuals
 * @param robust how residuals counted, where it was not by their squares
 * @param inputSigma what was given as the standard deviation of each input, in the order of the inputs; empty: they are exact
 * @param counts how well counts were fitted, where the observations are counts
 */
public record ErrorModel(
        Optional<String> sigma,
        boolean sigmaKnown,
        Optional<RobustLoss> robust,
        List<String> inputSigma,
        Optional<Counts> counts) {
    private static final ErrorModel PLAIN = new ErrorModel(Optional.empty(), false, Optional.empty());

    public ErrorModel {
        inputSigma = List.copyOf(inputSigma);
    }

    /** Observations that are no counts. */
    public ErrorModel(
            Optional<String> sigma, boolean sigmaKnown, Optional<RobustLoss> robust, List<String> inputSigma) {
        this(sigma, sigmaKnown, robust, inputSigma, Optional.empty());
    }

    /** Counts, with exact inputs. */
    public static ErrorModel of(Counts counts) {
        return new ErrorModel(Optional.empty(), false, Optional.empty(), List.of(), Optional.of(counts));
    }

    /** Observations with exact inputs. */
    public ErrorModel(Optional<String> sigma, boolean sigmaKnown, Optional<RobustLoss> robust) {
        this(sigma, sigmaKnown, robust, List.of());
    }

    /** Least squares of observations that count alike. */
    public static ErrorModel plain() {
        return PLAIN;
    }

    /** The name of the loss. */
    public String loss() {
        return counts.isPresent()
                ? MethodChoice.POISSON
                : robust.map(RobustLoss::name).orElse(MethodChoice.AUTOMATIC.loss());
    }

    /** The convention of the weights in words. */
    public String weights() {
        if (counts.isPresent()) {
            return "1/mean: Poisson, the variance of a count is its mean";
        }
        String response = sigma.map(text -> "1/sigma^2, sigma = " + text).orElse("equal");
        return inputSigma.isEmpty()
                ? response
                : response + "; displacements of the inputs 1/sigma_x^2, sigma_x = " + String.join(", ", inputSigma);
    }

    /** The formula of the covariance of the estimates in words. */
    public String covariance() {
        if (counts.isPresent()) {
            return "(sum f_p f_p' / mean)^-1: expected information of Poisson's distribution, nothing is rescaled";
        }
        if (robust.isPresent()) {
            return "n/(n-p) A^-1 B A^-1 with A = sum psi'(r) J J', B = sum psi(r)^2 J J' (sandwich; Huber 1967)";
        }
        if (!inputSigma.isEmpty()) {
            return (sigmaKnown ? "(J'J)^-1" : "s^2 (J'J)^-1 with s^2 = rss/dof, dof = n - p")
                    + ", J = f_p / sqrt(sigma^2 + sum (f_x sigma_x)^2) at the estimated x";
        }
        return sigmaKnown
                ? "(J'WJ)^-1: sigma is known, nothing is rescaled"
                : "s^2 (J'WJ)^-1 with s^2 = rss/dof"
                        + (sigma.isPresent() ? ": sigma is right up to a common factor" : "");
    }

    /** The distribution behind p values and intervals. */
    public String distribution() {
        return sigmaKnown || counts.isPresent() ? "normal" : "t";
    }

    /**
     * How well the means that a model gives explain counts. McCullagh and Nelder, Generalized Linear Models (1989), section 2.3 and chapter 6.
     *
     * @param deviance 2 sum [y ln(y / mean) - (y - mean)]
     * @param nullDeviance the same with the mean of all counts
     * @param pearson sum (y - mean)^2 / mean
     * @param freedom n - p
     */
    public record Counts(double deviance, double nullDeviance, double pearson, long freedom) {
        /** 1 - deviance / null deviance; NaN where all counts are equal. */
        public double pseudoR2() {
            return nullDeviance > 0 ? 1 - deviance / nullDeviance : Double.NaN;
        }

        /** pearson / (n - p): near 1 where the counts scatter as counts do; NaN without degrees of freedom. */
        public double dispersion() {
            return freedom > 0 ? pearson / freedom : Double.NaN;
        }
    }

    /**
     * A loss that counts large residuals less than their squares.
     *
     * @param name of the loss rho
     * @param scale C, in units of the residual (of residual/sigma where sigma is given)
     * @param scaleOrigin where C comes from, in words
     * @param cost 1/2 sum C^2 rho((r/C)^2) at the answer
     * @param residualScale robust standard deviation of the residuals: 1.4826 times the median of their magnitudes
     */
    public record RobustLoss(String name, double scale, String scaleOrigin, double cost, double residualScale) {}
}
