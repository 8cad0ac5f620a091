package org.curvefit.core.inference;

import org.curvefit.api.fit.FitStatus;
import org.curvefit.api.fit.Uncertainty;
import org.curvefit.api.numeric.Matrix;
import org.curvefit.core.problem.ParameterSpace;

/** Covariance s^2 (J'WJ)^-1 of the estimates from the triangular factor, or the reason why there is none. */
public final class StandardErrors {
    private final ParameterSpace space;
    private final double[] covariance;
    private final String reason;

    private StandardErrors(ParameterSpace space, double[] covariance, String reason) {
        this.space = space;
        this.covariance = covariance;
        this.reason = reason;
    }

    /** The covariance that belongs to a status. */
    public static StandardErrors of(
            FitStatus status, Identification identification, GoodnessOfFit goodness, ParameterSpace space) {
        int total = space.total();
        if (!status.hasStandardErrors()) {
            return new StandardErrors(space, new double[0], "status " + status + " has no standard errors");
        }
        if (goodness.degreesOfFreedom() < 1) {
            return new StandardErrors(
                    space, new double[0], "as many parameters as rows: no degrees of freedom are left");
        }
        if (!identification.complete()) {
            return new StandardErrors(space, new double[0], "the data do not determine all parameters");
        }
        double[] inverse = identification.inverseNormalMatrix();
        double variance = goodness.rss() / goodness.degreesOfFreedom();
        double[] covariance = new double[total * total];
        for (int k = 0; k < space.size(); k++) {
            for (int l = 0; l < space.size(); l++) {
                covariance[space.index(k) + space.index(l) * total] = variance * inverse[k + l * space.size()];
            }
        }
        return new StandardErrors(space, covariance, "");
    }

    /** The standard error of a parameter of the model; NaN where there is none. */
    public double of(int parameter) {
        if (covariance.length == 0) {
            return Double.NaN;
        }
        return space.fixed(parameter) ? Double.NaN : Math.sqrt(covariance[parameter + parameter * space.total()]);
    }

    /** The covariance or the reason. */
    public Uncertainty uncertainty() {
        return covariance.length == 0
                ? new Uncertainty.Unavailable(reason)
                : new Uncertainty.Estimated(Matrix.of(space.total(), space.total(), covariance));
    }
}
