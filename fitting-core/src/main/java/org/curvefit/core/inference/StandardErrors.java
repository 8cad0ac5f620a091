package org.curvefit.core.inference;

import java.util.Optional;
import org.curvefit.api.fit.FitStatus;
import org.curvefit.api.fit.Spread;
import org.curvefit.api.fit.Uncertainty;
import org.curvefit.api.numeric.Matrix;
import org.curvefit.core.problem.ParameterSpace;

/** Covariance s^2 (J'WJ)^-1 of the estimates from the triangular factor, or the reason why there is none. */
public final class StandardErrors {
    private final ParameterSpace space;
    private final double[] covariance;
    private final double[] factor;
    private final double noise;
    private final String reason;

    private StandardErrors(ParameterSpace space, double[] covariance, double[] inverseFactor, double noise) {
        this.space = space;
        this.covariance = covariance;
        this.factor = inverseFactor;
        this.noise = noise;
        this.reason = "";
    }

    private StandardErrors(ParameterSpace space, String reason) {
        this.space = space;
        this.covariance = new double[0];
        this.factor = covariance;
        this.noise = Double.NaN;
        this.reason = reason;
    }

    /** The covariance that belongs to a status. */
    public static StandardErrors of(
            FitStatus status, Identification identification, GoodnessOfFit goodness, ParameterSpace space) {
        int total = space.total();
        if (!status.hasStandardErrors()) {
            return none(space, "status " + status + " has no standard errors");
        }
        if (goodness.degreesOfFreedom() < 1) {
            return none(space, "as many parameters as rows: no degrees of freedom are left");
        }
        if (!identification.complete()) {
            return none(space, "the data do not determine all parameters");
        }
        double[] inverse = identification.inverseNormalMatrix();
        double variance = goodness.rss() / goodness.degreesOfFreedom();
        double[] covariance = new double[total * total];
        for (int k = 0; k < space.size(); k++) {
            for (int l = 0; l < space.size(); l++) {
                covariance[space.index(k) + space.index(l) * total] = variance * inverse[k + l * space.size()];
            }
        }
        return new StandardErrors(space, covariance, identification.inverseFactor(), Math.sqrt(variance));
    }

    private static StandardErrors none(ParameterSpace space, String reason) {
        return new StandardErrors(space, reason);
    }

    /** The standard error of a parameter of the model; NaN where there is none, as for one that is fixed or lies on its bound. */
    public double of(int parameter) {
        if (covariance.length == 0) {
            return Double.NaN;
        }
        double variance = covariance[parameter + parameter * space.total()];
        return space.position(parameter) < 0 ? Double.NaN : Math.sqrt(variance);
    }

    /** The covariance or the reason; with it what intervals of this distribution are made of. */
    public Uncertainty uncertainty(Optional<StudentT> distribution) {
        return covariance.length == 0
                ? new Uncertainty.Unavailable(reason)
                : new Uncertainty.Estimated(
                        Matrix.of(space.total(), space.total(), covariance), distribution.map(this::spread));
    }

    private Spread spread(StudentT distribution) {
        int total = space.total();
        int size = space.size();
        double[] rows = new double[total * size];
        for (int k = 0; k < size; k++) {
            for (int j = k; j < size; j++) {
                rows[space.index(k) + j * total] = noise * factor[k + j * size];
            }
        }
        return new Spread(Matrix.of(total, size, rows), noise, distribution.confidence(), distribution.quantile());
    }
}
