package org.curvefit.core;

import java.util.Optional;
import org.curvefit.api.fit.FitResult;
import org.curvefit.api.fit.ParameterEstimate;
import org.curvefit.api.fit.Spread;
import org.curvefit.api.fit.Uncertainty;
import org.curvefit.api.model.Bounds;
import org.curvefit.api.numeric.Matrix;
import org.curvefit.core.inference.StudentT;
import org.curvefit.core.restriction.ReducedModel;

/**
 * Errors of parameters that follow others: covariance G C G' with G the derivatives of all parameters with respect to those that remain; exact where
 * the relation is linear, to first order otherwise. Seber and Wild, "Nonlinear Regression" (1989), section 5.1.
 */
final class RecoveredErrors {
    private final long freedom;
    private final Matrix derivatives;
    private final ReducedModel reduced;
    private final StudentT.Quantiles quantiles;
    private final Uncertainty uncertainty;

    /**
     * @param total number of parameters of the whole model
     * @param sigmaKnown whether quantiles are those of the normal distribution
     */
    RecoveredErrors(
            ReducedModel reduced, FitResult inner, int total, boolean sigmaKnown, StudentT.Quantiles quantiles) {
        this.freedom = sigmaKnown ? StudentT.NORMAL : inner.summary().degreesOfFreedom();
        this.reduced = reduced;
        this.quantiles = quantiles;
        double[] point = inner.values();
        double[] rows = new double[total * point.length];
        for (int k = 0; k < total; k++) {
            double[] gradient = reduced.gradient(k, point);
            for (int j = 0; j < point.length; j++) {
                rows[k + j * total] = gradient[j];
            }
        }
        this.derivatives = Matrix.of(total, point.length, rows);
        this.uncertainty = inner.uncertainty() instanceof Uncertainty.Estimated estimated
                ? recovered(estimated)
                : inner.uncertainty();
    }

    /** The covariance of all parameters, or why there is none. */
    Uncertainty uncertainty() {
        return uncertainty;
    }

    private Uncertainty recovered(Uncertainty.Estimated estimated) {
        Matrix half = product(derivatives, estimated.covariance());
        int total = derivatives.rows();
        double[] covariance = new double[total * total];
        for (int i = 0; i < total; i++) {
            for (int k = 0; k <= i; k++) {
                double sum = 0;
                for (int j = 0; j < derivatives.columns(); j++) {
                    sum += half.at(i, j) * derivatives.at(k, j);
                }
                covariance[i + k * total] = sum;
                covariance[k + i * total] = sum;
            }
        }
        Optional<Spread> spread = estimated
                .spread()
                .map(own ->
                        new Spread(product(derivatives, own.factor()), own.noise(), own.confidence(), own.quantile()));
        return new Uncertainty.Estimated(Matrix.of(total, total, covariance), spread);
    }

    private static Matrix product(Matrix left, Matrix right) {
        double[] elements = new double[left.rows() * right.columns()];
        for (int i = 0; i < left.rows(); i++) {
            for (int k = 0; k < right.columns(); k++) {
                for (int j = 0; j < left.columns(); j++) {
                    elements[i + k * left.rows()] += left.at(i, j) * right.at(j, k);
                }
            }
        }
        return Matrix.of(left.rows(), right.columns(), elements);
    }

    /** What is said about a parameter that follows others. */
    ParameterEstimate estimate(int parameter, String name, double value, double start, Bounds bounds) {
        double error = error(parameter);
        double ratio = value / error;
        double p = Double.NaN;
        double half = Double.NaN;
        if (uncertainty instanceof Uncertainty.Estimated estimated
                && estimated.spread().isPresent()) {
            Spread spread = estimated.spread().get();
            half = spread.quantile() * error;
            p = quantiles.of(freedom, spread.confidence()).twoSided(ratio);
        }
        return new ParameterEstimate(
                name,
                value,
                error,
                ratio,
                p,
                value - half,
                value + half,
                start,
                bounds,
                false,
                reduced.tie(parameter),
                uncertainty instanceof Uncertainty.Estimated && Double.isNaN(error)
                        ? Optional.of("follows from what is held or on its limit")
                        : Optional.empty());
    }

    /** NaN where there is none: without a covariance, and for what follows from constants alone. */
    private double error(int parameter) {
        if (!(uncertainty instanceof Uncertainty.Estimated estimated)) {
            return Double.NaN;
        }
        double variance = estimated.covariance().at(parameter, parameter);
        return variance > 0 ? Math.sqrt(variance) : Double.NaN;
    }
}
