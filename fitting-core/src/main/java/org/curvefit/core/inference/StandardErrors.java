package org.curvefit.core.inference;

import java.util.BitSet;
import java.util.Optional;
import org.curvefit.api.fit.FitStatus;
import org.curvefit.api.fit.Spread;
import org.curvefit.api.fit.Uncertainty;
import org.curvefit.api.numeric.Matrix;
import org.curvefit.core.problem.ParameterSpace;

/** Covariance s^2 (J'WJ)^-1 of the estimates from the triangular factor, or the reason why there is none. */
public final class StandardErrors {
    private final ParameterSpace space;
    private final BitSet held;
    private final double[] covariance;
    private final double[] factor;
    private final double noise;
    private final String reason;

    private StandardErrors(
            ParameterSpace space, BitSet held, double[] covariance, double[] inverseFactor, double noise) {
        this.space = space;
        this.held = held;
        this.covariance = covariance;
        this.factor = inverseFactor;
        this.noise = noise;
        this.reason = "";
    }

    private StandardErrors(ParameterSpace space, String reason) {
        this.space = space;
        this.held = new BitSet();
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
        BitSet held = new BitSet();
        for (int k = 0; k < space.size(); k++) {
            held.set(space.index(k), identification.factor().held(k));
        }
        for (int k = 0; k < space.size(); k++) {
            for (int l = 0; l < space.size(); l++) {
                boolean known = !held.get(space.index(k)) && !held.get(space.index(l));
                covariance[space.index(k) + space.index(l) * total] =
                        known ? variance * inverse[k + l * space.size()] : 0;
            }
        }
        return new StandardErrors(space, held, covariance, identification.inverseFactor(), Math.sqrt(variance));
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
        return space.fixed(parameter) || held.get(parameter) ? Double.NaN : Math.sqrt(variance);
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
            for (int j = k; j < size && !held.get(space.index(k)); j++) {
                rows[space.index(k) + j * total] = noise * factor[k + j * size];
            }
        }
        return new Spread(Matrix.of(total, size, rows), noise, distribution.confidence(), distribution.quantile());
    }
}
