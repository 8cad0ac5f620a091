package org.curvefit.core.start;

/** A point of the searched variables that may be worth following: where it is, what it costs, and whether it is new. */
final class Candidate {
    private final double[] point;
    private final double cost;
    private final boolean fresh;

    /**
     * @param point kept, not modified
     * @param fresh whether it was drawn without regard to the best minimum so far
     */
    Candidate(double[] point, double cost, boolean fresh) {
        this.point = point;
        this.cost = cost;
        this.fresh = fresh;
    }

    double[] point() {
        return point;
    }

    double cost() {
        return cost;
    }

    boolean fresh() {
        return fresh;
    }
}
