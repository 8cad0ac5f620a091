package org.curvefit.core.inference;

import org.curvefit.api.fit.Spread;

/**
 * The acceleration of BCa intervals from estimates without one row each, to first order: leaving out row i moves the estimates by
 * (J'J)^-1 J_i r_i / (1 - h_i), r = f - y. R. D. Cook, S. Weisberg, Residuals and Influence in Regression, 1982, section 5.3.
 */
public final class Jackknife {
    private static final double LARGEST_LEVERAGE = 1 - 1e-9;

    private Jackknife() {}

    /** a = sum of d^3 over 6 (sum of d^2)^(3/2), d mean less estimate without a row; one value per parameter of the model. */
    public static double[] accelerations(RowPass rows, Spread spread) {
        int size = rows.parameters().length;
        int n = rows.observations().size();
        double[][] moved = new double[size][n];
        double variance = spread.noise() * spread.noise();
        rows.run(false, (i, value, gradient, none) -> {
            double sigma =
                    rows.observations().weighted() ? rows.observations().sigma().at(i) : 1;
            double weight = 1 / (sigma * sigma * variance);
            double leverage = Math.min(LARGEST_LEVERAGE, weight * spread.variance(gradient));
            double residual = value - rows.observations().observed().at(i);
            double[] direction = direction(spread, gradient);
            for (int k = 0; k < size; k++) {
                moved[k][i] = direction[k] * weight * residual / (1 - leverage);
            }
        });
        double[] accelerations = new double[size];
        for (int k = 0; k < size; k++) {
            accelerations[k] = acceleration(moved[k]);
        }
        return accelerations;
    }

    /** F F' g. */
    private static double[] direction(Spread spread, double[] gradient) {
        double[] direction = new double[gradient.length];
        for (int j = 0; j < spread.factor().columns(); j++) {
            double along = 0;
            for (int k = 0; k < gradient.length; k++) {
                along += spread.factor().at(k, j) * gradient[k];
            }
            for (int k = 0; k < gradient.length; k++) {
                direction[k] += spread.factor().at(k, j) * along;
            }
        }
        return direction;
    }

    private static double acceleration(double[] moved) {
        double mean = 0;
        for (double value : moved) {
            mean += value / moved.length;
        }
        double squares = 0;
        double cubes = 0;
        for (double value : moved) {
            double less = mean - value;
            squares += less * less;
            cubes += less * less * less;
        }
        return squares > 0 ? cubes / (6 * squares * Math.sqrt(squares)) : 0;
    }
}
