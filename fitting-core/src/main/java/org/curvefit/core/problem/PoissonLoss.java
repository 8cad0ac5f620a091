package org.curvefit.core.problem;

/**
 * The deviance residual of a count y with mean mu: q = sign(mu - y) sqrt(2 [y ln(y / mu) - (y - mu)]), y ln y = 0 at y = 0, so that the sum of squares
 * is the deviance of Poisson's distribution. McCullagh and Nelder, Generalized Linear Models (1989), section 2.4.3. The value at a row is mu. With
 * t = (mu - y) / y half of q^2 is y (t - ln(1 + t)), for small t by the series of ln(1 + t) = 2 artanh(u) with u = t / (2 + t), which loses no digits.
 */
public final class PoissonLoss implements RowLoss {
    /** Nearer to y the logarithm would lose digits. */
    private static final double NEAR = 0.2;

    /** A mean of 0 where nothing was counted has no derivative of q; it is linearized as one that is nothing beside a count. */
    private static final double LEAST_MEAN = 1e-32;

    /** A mean as a divisor: one below what is nothing beside a count is taken for that. */
    public static double divisor(double mean) {
        return Math.max(mean, LEAST_MEAN);
    }

    /** Half of the deviance of a row: y (t - ln(1 + t)), or mu where y = 0; infinite where no mean is that small. */
    public static double half(double mean, double count) {
        if (count == 0) {
            return mean < 0 ? Double.POSITIVE_INFINITY : mean;
        }
        if (mean <= 0) {
            return Double.POSITIVE_INFINITY;
        }
        double t = (mean - count) / count;
        return Math.abs(t) < NEAR ? count * excess(t) : mean - count - count * Math.log(mean / count);
    }

    /** t - ln(1 + t) = t u - 2 u^3 (1/3 + u^2/5 + u^4/7 + ...). */
    private static double excess(double t) {
        double u = t / (2 + t);
        double s = u * u;
        double sum = 1.0 / 17;
        for (int odd = 15; odd >= 3; odd -= 2) {
            sum = sum * s + 1.0 / odd;
        }
        return u * (t - 2 * s * sum);
    }

    @Override
    public double root(double mean, double count) {
        double root = Math.sqrt(2 * half(mean, count));
        return mean < count && root < Double.POSITIVE_INFINITY ? -root : root;
    }

    /** 1 - y / mu. */
    @Override
    public double influence(double mean, double count) {
        if (count == 0) {
            return mean < 0 ? 0 : 1;
        }
        return mean <= 0 ? 0 : (mean - count) / mean;
    }

    /** y / mu^2. */
    @Override
    public double influenceSlope(double mean, double count) {
        return count == 0 || mean <= 0 ? 0 : count / mean / mean;
    }

    @Override
    public double differentiable(double mean) {
        return mean == 0 ? LEAST_MEAN : mean;
    }
}
