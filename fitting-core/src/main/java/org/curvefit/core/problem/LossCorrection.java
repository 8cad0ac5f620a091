package org.curvefit.core.problem;

import org.curvefit.api.loss.LossFunction;
import org.curvefit.core.loss.Squared;

/**
 * Folds a loss into residuals and their derivatives; the only place that does. What stands at a row, v, becomes q(v) whose square is the loss, so that
 * the cost is again half a sum of squares, with exact cost, gradient and Hessian: every least-squares method works on it unchanged. The residual r is
 * what stands at a row, and q^2 = C^2 rho((r / C)^2); for counts it is the mean, and q the deviance residual. The corrector of Triggs and others,
 * "Bundle adjustment, a modern synthesis" (1999), section 4.3, has the same gradient but a sum of squares that is not the cost.
 */
public final class LossCorrection {
    private static final LossCorrection NONE = new LossCorrection(new Squared(), 1);
    private static final LossCorrection COUNTS = new LossCorrection(new PoissonLoss());

    /** A residual in units of the scale at which it shows how a loss treats far ones. */
    private static final double FAR = 10;

    private final RowLoss loss;
    private final double scale;
    private final boolean squared;
    private final boolean counts;

    /**
     * @param scale C in units of the residual, positive
     */
    public LossCorrection(LossFunction loss, double scale) {
        this.loss = new ScaledLoss(loss, scale);
        this.scale = scale;
        this.squared = loss.squared();
        this.counts = false;
    }

    private LossCorrection(RowLoss ofCounts) {
        this.loss = ofCounts;
        this.scale = Double.NaN;
        this.squared = false;
        this.counts = true;
    }

    /** Least squares: nothing is corrected. */
    public static LossCorrection none() {
        return NONE;
    }

    /** The deviance of counts, {@link PoissonLoss}. */
    public static LossCorrection ofCounts() {
        return COUNTS;
    }

    /**
     * About the deviance of counts, but finite for every mean, {@link ExtendedDeviance}.
     *
     * @param share of a count below which a mean is too small to be possible, between 0 and 1
     */
    public static LossCorrection extended(double share) {
        return new LossCorrection(new ExtendedDeviance(share));
    }

    /** Whether nothing is to be corrected. */
    public boolean squared() {
        return squared;
    }

    /** Whether means are corrected, which are compared with counts, and not residuals. */
    public boolean counts() {
        return counts;
    }

    /** Whether far residuals pull less than nearer ones, so that there may be several minima even for a straight line. */
    public boolean redescends() {
        return !squared && !counts && influenceSlope(FAR * scale) < 0;
    }

    /** C; not a number for counts. */
    public double scale() {
        return scale;
    }

    /** d/dr of half the loss of a residual. */
    public double influence(double residual) {
        return loss.influence(residual, 0);
    }

    /** The second derivative of the same. */
    public double influenceSlope(double residual) {
        return loss.influenceSlope(residual, 0);
    }

    /** dq/dv; where q = 0, so that the loss is as small as can be, (dq/dv)^2 is its second derivative. */
    private double slope(double value, double observed, double corrected) {
        return corrected == 0
                ? Math.sqrt(loss.influenceSlope(value, observed))
                : loss.influence(value, observed) / corrected;
    }

    /**
     * Corrects what stands at rows, in place.
     *
     * @param values residuals; means of counts
     */
    void residuals(double[] values, double[] observed, int rows) {
        for (int i = 0; i < rows; i++) {
            values[i] = loss.root(values[i], observed[i]);
        }
    }

    /**
     * Corrects derivatives and what stands at rows, in place.
     *
     * @param columns m columns of derivatives, then residuals; means of counts
     */
    void linearization(double[][] columns, double[] observed, int rows) {
        int size = columns.length - 1;
        for (int i = 0; i < rows; i++) {
            double value = loss.differentiable(columns[size][i]);
            double corrected = loss.root(value, observed[i]);
            double slope = slope(value, observed[i], corrected);
            for (int k = 0; k < size; k++) {
                columns[k][i] *= slope;
            }
            columns[size][i] = corrected;
        }
    }

    /**
     * Corrects second derivatives, first derivatives and what stands at rows, in place: q'' J_k J_l + q' r_kl.
     *
     * @param second packed lower triangle
     */
    void curvature(double[][] columns, double[][] second, double[] observed, int rows) {
        int size = columns.length - 1;
        for (int i = 0; i < rows; i++) {
            double value = loss.differentiable(columns[size][i]);
            double corrected = loss.root(value, observed[i]);
            double slope = slope(value, observed[i], corrected);
            double bend = corrected == 0 ? 0 : (loss.influenceSlope(value, observed[i]) - slope * slope) / corrected;
            for (int k = 0, packed = 0; k < size; k++) {
                for (int l = 0; l <= k; l++, packed++) {
                    second[packed][i] = slope * second[packed][i] + bend * columns[k][i] * columns[l][i];
                }
            }
        }
        linearization(columns, observed, rows);
    }
}
