package org.curvefit.testkit.reference;

/** Agreement of two numbers in digits: the log relative error of McCullough (1998), -log10 of the relative difference. */
public final class Digits {
    private static final double MOST = 15;

    private Digits() {}

    /** Digits that agree, between 0 and 15; absolute where the reference is 0. */
    public static double agreeing(double value, double reference) {
        if (value == reference) {
            return MOST;
        }
        double difference = Math.abs(value - reference);
        double relative = reference == 0 ? difference : difference / Math.abs(reference);
        return Double.isNaN(relative) ? 0 : Math.max(0, Math.min(MOST, -Math.log10(relative)));
    }
}
