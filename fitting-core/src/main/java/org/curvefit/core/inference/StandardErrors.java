package org.curvefit.core.inference;

import java.util.Optional;
import org.curvefit.api.fit.FitStatus;
import org.curvefit.api.fit.Spread;
import org.curvefit.api.fit.Uncertainty;
import org.curvefit.api.numeric.Matrix;
import org.curvefit.core.problem.ParameterSpace;

/**
 * Covariance of the estimates, or the reason why there is none: s^2 (J'WJ)^-1 from the triangular factor, s = 1 where sigma is known; the {@link Sandwich}
 * of a robust fit; the inverse of the expected information, (sum f_p f_p' / mu)^-1, of counts: W = 1/mu, s = 1.
 */
public final class StandardErrors {
    private final ParameterSpace space;
    private final double[] covariance;
    private final double[] factor;
    private final double noise;
    private final boolean counts;
    private final String reason;

    private StandardErrors(
            ParameterSpace space, double[] covariance, double[] inverseFactor, double noise, boolean counts) {
        this.space = space;
        this.covariance = covariance;
        this.factor = inverseFactor;
        this.noise = noise;
        this.counts = counts;
        this.reason = "";
    }

    private StandardErrors(ParameterSpace space, String reason) {
        this.space = space;
        this.covariance = new double[0];
        this.factor = covariance;
        this.noise = Double.NaN;
        this.counts = false;
        this.reason = reason;
    }

    /** The covariance that belongs to a status. */
    public static StandardErrors of(
            FitStatus status, Identification identification, GoodnessOfFit goodness, ParameterSpace space) {
        Optional<String> reason = reason(status, identification, goodness);
        if (reason.isPresent()) {
            return none(space, reason.get());
        }
        double noise = goodness.noise();
        double[] inverse = identification.inverseNormalMatrix();
        for (int i = 0; i < inverse.length; i++) {
            inverse[i] *= goodness.variance();
        }
        boolean counts = goodness.scatter() == Scatter.COUNTS;
        return of(space, inverse, identification.inverseFactor(), noise, counts);
    }

    /**
     * The covariance of a robust fit.
     *
     * @param errors the sandwich, and the scale of the residuals
     */
    public static StandardErrors robust(
            FitStatus status,
            Identification identification,
            GoodnessOfFit goodness,
            ParameterSpace space,
            RobustErrors errors) {
        Optional<String> reason = reason(status, identification, goodness);
        if (reason.isPresent() || errors.sandwich().isEmpty()) {
            return none(space, reason.orElse("the loss is not convex enough at the answer for a covariance"));
        }
        Sandwich sandwich = errors.sandwich().get();
        double[] factor = sandwich.factor().clone();
        for (int i = 0; i < factor.length; i++) {
            factor[i] /= errors.residualScale();
        }
        return of(space, sandwich.covariance(), factor, errors.residualScale(), false);
    }

    private static StandardErrors of(
            ParameterSpace space, double[] free, double[] factor, double noise, boolean counts) {
        int total = space.total();
        double[] covariance = new double[total * total];
        for (int k = 0; k < space.size(); k++) {
            for (int l = 0; l < space.size(); l++) {
                covariance[space.index(k) + space.index(l) * total] = free[k + l * space.size()];
            }
        }
        return new StandardErrors(space, covariance, factor, noise, counts);
    }

    private static Optional<String> reason(FitStatus status, Identification identification, GoodnessOfFit goodness) {
        if (!status.hasStandardErrors()) {
            return Optional.of("status " + status + " has no standard errors");
        }
        if (goodness.degreesOfFreedom() < 1 && !goodness.scatter().known()) {
            return Optional.of("as many parameters as rows: no degrees of freedom are left");
        }
        return identification.complete() ? Optional.empty() : Optional.of("the data do not determine all parameters");
    }

    /** No errors, and why. */
    public static StandardErrors none(ParameterSpace space, String reason) {
        return new StandardErrors(space, reason);
    }

    /** The standard error of a parameter of the model; NaN where there is none, as for one that is fixed or lies on its bound. */
    public double of(int parameter) {
        if (!reason.isEmpty()) {
            return Double.NaN;
        }
        double variance = covariance[parameter + parameter * space.total()];
        return space.position(parameter) < 0 ? Double.NaN : Math.sqrt(variance);
    }

    /** The covariance or the reason; with it what intervals of this distribution are made of. */
    public Uncertainty uncertainty(Optional<StudentT> distribution) {
        return !reason.isEmpty()
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
        return new Spread(
                Matrix.of(total, size, rows), noise, distribution.confidence(), distribution.quantile(), counts);
    }
}
