package org.curvefit.core.start;

/** A path down from one point of the searched variables to another. Its arrays are shared and not modified. */
final class Descent {
    private final double[] start;
    private final double[] end;
    private final double cost;
    private final boolean settled;

    /**
     * @param cost at the end
     * @param settled whether it ended by itself
     */
    Descent(double[] start, double[] end, double cost, boolean settled) {
        this.start = start;
        this.end = end;
        this.cost = cost;
        this.settled = settled;
    }

    double[] start() {
        return start;
    }

    double[] end() {
        return end;
    }

    double cost() {
        return cost;
    }

    boolean settled() {
        return settled;
    }

    /** The same end, reached from further away. */
    Descent from(double[] earlier) {
        return new Descent(earlier, end, cost, settled);
    }
}
