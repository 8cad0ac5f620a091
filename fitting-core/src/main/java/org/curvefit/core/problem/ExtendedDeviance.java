package org.curvefit.core.problem;

/**
 * The deviance of counts with its tangent parabola below a share of the count, so that it is finite, convex and smooth for every mean: a way back from
 * means that are not possible. Where nothing was counted half a count is taken, because 0 would not push a mean away from the impossible.
 *
 * @param share of the count from which on downwards the parabola takes over, between 0 and 1
 */
record ExtendedDeviance(double share) implements RowLoss {
    private static final double LEAST_COUNT = 0.5;

    private static final RowLoss EXACT = new PoissonLoss();

    @Override
    public double root(double mean, double observed) {
        double count = Math.max(observed, LEAST_COUNT);
        double edge = share * count;
        if (mean >= edge || Double.isNaN(mean)) {
            return EXACT.root(mean, count);
        }
        double beyond = mean - edge;
        double half = PoissonLoss.half(edge, count)
                + EXACT.influence(edge, count) * beyond
                + EXACT.influenceSlope(edge, count) * beyond * beyond / 2;
        return -Math.sqrt(2 * half);
    }

    @Override
    public double influence(double mean, double observed) {
        double count = Math.max(observed, LEAST_COUNT);
        double within = Math.max(mean, share * count);
        return EXACT.influence(within, count) + EXACT.influenceSlope(within, count) * (mean - within);
    }

    @Override
    public double influenceSlope(double mean, double observed) {
        double count = Math.max(observed, LEAST_COUNT);
        return EXACT.influenceSlope(Math.max(mean, share * count), count);
    }
}
