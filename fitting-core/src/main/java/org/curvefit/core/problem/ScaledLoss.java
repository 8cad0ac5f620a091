package org.curvefit.core.problem;

import org.curvefit.api.loss.LossFunction;

/**
 * A loss of residuals: q(r) = r sqrt(rho(s) / s) with s = (r / C)^2, so that q^2 = C^2 rho(s). Cost as in {@code scipy.optimize.least_squares}. The
 * value at a row is its residual; what was observed is in it.
 *
 * @param loss rho
 * @param scale C in units of the residual, positive
 */
record ScaledLoss(LossFunction loss, double scale) implements RowLoss {
    @Override
    public double root(double residual, double observed) {
        double s = square(residual);
        return s == 0 || !Double.isFinite(residual) ? residual : residual * Math.sqrt(loss.value(s) / s);
    }

    /** r rho'. */
    @Override
    public double influence(double residual, double observed) {
        return residual * loss.first(square(residual));
    }

    /** rho' + 2 s rho''. */
    @Override
    public double influenceSlope(double residual, double observed) {
        double s = square(residual);
        return s == 0 ? loss.first(s) : loss.first(s) + 2 * s * loss.second(s);
    }

    private double square(double residual) {
        double scaled = residual / scale;
        return scaled * scaled;
    }
}
