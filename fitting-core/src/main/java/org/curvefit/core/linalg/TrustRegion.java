package org.curvefit.core.linalg;

/**
 * The damping mu for which the damped step just fills a trust region: a safeguarded Newton iteration on 1/|D d(mu)|. Moré, "The
 * Levenberg-Marquardt algorithm: implementation and theory" (1978), section 5.
 */
final class TrustRegion {
    private static final double SLACK = 0.1;
    private static final int MOST_ITERATIONS = 12;
    private static final double LEAST_SHARE = 1e-3;

    private final DampedTriangle triangle;
    private final int size;
    private final double[] damping;
    private final double[] direction;

    TrustRegion(DampedTriangle triangle, int size) {
        this.triangle = triangle;
        this.size = size;
        this.damping = new double[size];
        this.direction = new double[size];
    }

    double solve(LinearizedResiduals at, double[] scale, double radius, double guess, double[] step) {
        boolean regular = solveDamped(at, scale, 0, step);
        double length = regular ? length(scale, step) : Double.POSITIVE_INFINITY;
        double excess = length - radius;
        if (excess <= SLACK * radius) {
            return 0;
        }
        double low = regular ? excess / (radius * slope(scale, step, length)) : 0;
        double gradient = scaledGradient(at, scale);
        double high = gradient / radius;
        if (!(high > 0) || high == Double.POSITIVE_INFINITY) {
            return Double.NaN;
        }
        double mu = Math.max(low, Math.min(high, guess));
        if (mu == 0) {
            mu = regular ? gradient / length : LEAST_SHARE * high;
        }
        for (int i = 0; i < MOST_ITERATIONS; i++) {
            mu = mu == 0 ? LEAST_SHARE * high : mu;
            if (!solveDamped(at, scale, mu, step)) {
                return Double.NaN;
            }
            length = length(scale, step);
            excess = length - radius;
            if (Math.abs(excess) <= SLACK * radius) {
                return mu;
            }
            double newton = excess / (radius * slope(scale, step, length));
            if (excess > 0) {
                low = Math.max(low, mu);
            } else {
                high = Math.min(high, mu);
            }
            mu = Math.min(high, Math.max(low, mu + newton));
        }
        return mu;
    }

    private boolean solveDamped(LinearizedResiduals at, double[] scale, double mu, double[] step) {
        double root = Math.sqrt(mu);
        for (int k = 0; k < size; k++) {
            damping[k] = root * scale[k];
        }
        return triangle.solve(at.factor(), at.projected(), damping, step);
    }

    private double length(double[] scale, double[] step) {
        double sum = 0;
        for (int k = 0; k < size; k++) {
            double scaled = scale[k] * step[k];
            sum += scaled * scaled;
        }
        return Math.sqrt(sum);
    }

    /** |S^-T D^2 d|^2 / |D d|^2, so that Newton's step for mu is excess / (radius slope). */
    private double slope(double[] scale, double[] step, double length) {
        for (int k = 0; k < size; k++) {
            direction[k] = scale[k] * scale[k] * step[k] / length;
        }
        return triangle.squaredInverse(direction);
    }

    private double scaledGradient(LinearizedResiduals at, double[] scale) {
        double sum = 0;
        for (int k = 0; k < size; k++) {
            double scaled = at.gradient(k) / scale[k];
            sum += scaled * scaled;
        }
        return Math.sqrt(sum);
    }
}
