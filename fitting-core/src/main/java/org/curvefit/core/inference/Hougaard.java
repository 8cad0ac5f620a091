package org.curvefit.core.inference;

import java.util.Arrays;
import org.curvefit.api.fit.Spread;
import org.curvefit.api.model.Derivatives;
import org.curvefit.api.numeric.Matrix;

/**
 * Skewness of least squares estimates: -3 s^4 sum over j, l, m of L_kj L_kl L_km W_jlm over (s^2 L_kk)^(3/2), L = (J'J)^-1, W_jlm = sum over
 * rows of J_ij H_ilm with exact second derivatives. With c_k row k of the covariance the numerator is the sum over rows of
 * -3 (c_k'J_i) (c_k'H_i c_k) / s^2. P. Hougaard, The appropriateness of the asymptotic distribution in a nonlinear regression model in relation to
 * curvature, JRSS B 47, 1985; D. A. Ratkowsky, Nonlinear Regression Modeling, 1983, section 2.5.
 */
public final class Hougaard {
    private final Matrix covariance;
    private final double variance;
    private final double[] sums;

    private Hougaard(Matrix covariance, double variance) {
        this.covariance = covariance;
        this.variance = variance;
        this.sums = new double[covariance.rows()];
    }

    /**
     * One value per parameter of the model; NaN for those without variance, and for all where the model has no second derivatives.
     */
    public static double[] skewness(RowPass rows, Matrix covariance, Spread spread) {
        Hougaard measure = new Hougaard(covariance, spread.noise() * spread.noise());
        if (rows.function().derivatives() != Derivatives.SECOND) {
            Arrays.fill(measure.sums, Double.NaN);
            return measure.sums;
        }
        rows.run(true, (i, value, gradient, curvature) -> {
            double sigma =
                    rows.observations().weighted() ? rows.observations().sigma().at(i) : 1;
            measure.add(gradient, curvature, 1 / (sigma * sigma));
        });
        return measure.scaled();
    }

    private void add(double[] gradient, double[] curvature, double weight) {
        for (int k = 0; k < sums.length; k++) {
            double slope = 0;
            double bend = 0;
            for (int l = 0, packed = 0; l < sums.length; l++) {
                double other = covariance.at(k, l);
                slope += other * gradient[l];
                for (int m = 0; m <= l; m++, packed++) {
                    bend += (l == m ? 1 : 2) * other * covariance.at(k, m) * curvature[packed];
                }
            }
            sums[k] += weight * slope * bend;
        }
    }

    private double[] scaled() {
        for (int k = 0; k < sums.length; k++) {
            double own = covariance.at(k, k);
            sums[k] = own > 0 ? -3 * sums[k] / variance / (own * Math.sqrt(own)) : Double.NaN;
        }
        return sums;
    }
}
