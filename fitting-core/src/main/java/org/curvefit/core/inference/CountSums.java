package org.curvefit.core.inference;

import org.curvefit.api.data.Observations;
import org.curvefit.api.fit.ErrorModel;
import org.curvefit.api.numeric.Vector;
import org.curvefit.core.problem.PoissonLoss;

/**
 * Sums over counts y and their fitted means mu. McCullagh and Nelder, Generalized Linear Models (1989), section 2.3 and chapter 6.
 *
 * @param deviance 2 sum [y ln(y / mu) - (y - mu)]
 * @param nullDeviance the same with the mean of all counts
 * @param pearson sum (y - mu)^2 / mu
 * @param logLikelihood sum [y ln mu - mu - ln y!]
 * @param squared sum (y - mu)^2
 */
public record CountSums(double deviance, double nullDeviance, double pearson, double logLikelihood, double squared) {
    /** From here on Stirling's series has all digits. */
    private static final double LARGE = 16;

    /** Sums over rows with these means. */
    public static CountSums of(Observations observations, double[] means) {
        Vector observed = observations.observed();
        double deviance = 0;
        double pearson = 0;
        double logLikelihood = 0;
        double squared = 0;
        for (int i = 0; i < means.length; i++) {
            double count = observed.at(i);
            double half = PoissonLoss.half(means[i], count);
            double residual = count - means[i];
            deviance += 2 * half;
            pearson += residual * residual / PoissonLoss.divisor(means[i]);
            logLikelihood -= half + leastSurprise(count);
            squared += residual * residual;
        }
        return new CountSums(deviance, nullDeviance(observations), pearson, logLikelihood, squared);
    }

    /** The deviance of the mean of all counts. */
    public static double nullDeviance(Observations observations) {
        Vector observed = observations.observed();
        double sum = 0;
        for (int i = 0; i < observed.size(); i++) {
            sum += observed.at(i);
        }
        double mean = sum / observed.size();
        double deviance = 0;
        for (int i = 0; i < observed.size(); i++) {
            deviance += 2 * PoissonLoss.half(mean, observed.at(i));
        }
        return deviance;
    }

    /**
     * -ln of the probability of y where its mean is y: ln(2 pi y) / 2 and the error of Stirling's formula for y!. Loader, "Fast and accurate computation
     * of binomial probabilities" (2000).
     */
    private static double leastSurprise(double count) {
        return count == 0 ? 0 : Math.log(2 * Math.PI * count) / 2 + stirlingError(count);
    }

    /** ln y! - [ln(2 pi y) / 2 + y ln y - y]; small numbers by its recurrence from larger ones. */
    private static double stirlingError(double count) {
        double x = count;
        double below = 0;
        while (x < LARGE) {
            below += (x + 0.5) * Math.log1p(1 / x) - 1;
            x++;
        }
        double s = 1 / (x * x);
        return below + (1.0 / 12 - s * (1.0 / 360 - s * (1.0 / 1260 - s * (1.0 / 1680 - s / 1188)))) / x;
    }

    /** The sums as they are reported. */
    public ErrorModel.Counts reported(long freedom) {
        return new ErrorModel.Counts(deviance, nullDeviance, pearson, freedom);
    }
}
