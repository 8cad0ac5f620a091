package org.curvefit.core.problem;

import org.curvefit.api.loss.LossFunction;

/**
 * Folds a loss into residuals and their derivatives; the only place that does. A residual r becomes q(r) = r sqrt(rho(s) / s) with s = (r / C)^2, so
 * that q^2 = C^2 rho(s) and the cost 1/2 sum C^2 rho((r_i / C)^2) is again half a sum of squares, with exact cost, gradient and Hessian: every
 * least-squares method works on it unchanged. Cost as in {@code scipy.optimize.least_squares}. The corrector of Triggs and others, "Bundle
 * adjustment, a modern synthesis" (1999), section 4.3, has the same gradient but a sum of squares that is not the cost.
 */
public final class LossCorrection {
    private static final LossCorrection NONE = new LossCorrection();

    private final LossFunction loss;
    private final double scale;
    private final boolean squared;

    private LossCorrection() {
        this.loss = new LossFunction() {
            @Override
            public double value(double s) {
                return s;
            }

            @Override
            public double first(double s) {
                return 1;
            }

            @Override
            public double second(double s) {
                return 0;
            }
        };
        this.scale = 1;
        this.squared = true;
    }

    /**
     * @param scale C in units of the residual, positive
     */
    public LossCorrection(LossFunction loss, double scale) {
        this.loss = loss;
        this.scale = scale;
        this.squared = loss.squared();
    }

    /** Least squares: nothing is corrected. */
    public static LossCorrection none() {
        return NONE;
    }

    /** Whether nothing is to be corrected. */
    public boolean squared() {
        return squared;
    }

    /** C. */
    public double scale() {
        return scale;
    }

    /** d/dr of 1/2 C^2 rho((r / C)^2): r rho'. */
    public double influence(double residual) {
        return residual * loss.first(square(residual));
    }

    /** The second derivative of the same: rho' + 2 s rho''. */
    public double influenceSlope(double residual) {
        double s = square(residual);
        return loss.first(s) + 2 * s * loss.second(s);
    }

    private double square(double residual) {
        double scaled = residual / scale;
        return scaled * scaled;
    }

    /** q(r); a residual that is not finite stays what it is. */
    double corrected(double residual) {
        double s = square(residual);
        return s == 0 || !Double.isFinite(residual) ? residual : residual * Math.sqrt(loss.value(s) / s);
    }

    /** dq/dr = r rho' / q. */
    private double slope(double residual, double corrected) {
        return corrected == 0 ? 1 : influence(residual) / corrected;
    }

    /** Corrects residuals in place. */
    void residuals(double[] residuals, int rows) {
        for (int i = 0; i < rows; i++) {
            residuals[i] = corrected(residuals[i]);
        }
    }

    /**
     * Corrects derivatives and residuals in place.
     *
     * @param columns m columns of J, then r
     */
    void linearization(double[][] columns, int rows) {
        int size = columns.length - 1;
        for (int i = 0; i < rows; i++) {
            double residual = columns[size][i];
            double corrected = corrected(residual);
            double slope = slope(residual, corrected);
            for (int k = 0; k < size; k++) {
                columns[k][i] *= slope;
            }
            columns[size][i] = corrected;
        }
    }

    /**
     * Corrects second derivatives, first derivatives and residuals in place: q'' J_k J_l + q' r_kl.
     *
     * @param second packed lower triangle
     */
    void curvature(double[][] columns, double[][] second, int rows) {
        int size = columns.length - 1;
        for (int i = 0; i < rows; i++) {
            double residual = columns[size][i];
            double corrected = corrected(residual);
            double slope = slope(residual, corrected);
            double bend = corrected == 0 ? 0 : (influenceSlope(residual) - slope * slope) / corrected;
            for (int k = 0, packed = 0; k < size; k++) {
                for (int l = 0; l <= k; l++, packed++) {
                    second[packed][i] = slope * second[packed][i] + bend * columns[k][i] * columns[l][i];
                }
            }
        }
        linearization(columns, rows);
    }
}
