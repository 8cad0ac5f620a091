package org.curvefit.api.fit;

import java.util.function.DoubleUnaryOperator;

/**
 * The root of a function between two points where its signs differ: inverse quadratic interpolation where it is safe, bisection otherwise.
 * T. R. Chandrupatla, Advances in Engineering Software 28 (1997) 145-149.
 */
final class BracketedRoot {
    private static final int MOST_STEPS = 200;
    private static final double RELATIVE = 4 * Math.ulp(1.0);

    private final DoubleUnaryOperator f;
    private double a;
    private double b;
    private double c;
    private double fa;
    private double fb;
    private double fc;

    private BracketedRoot(DoubleUnaryOperator f, double low, double high) {
        this.f = f;
        this.a = high;
        this.b = low;
        this.c = high;
        this.fa = f.applyAsDouble(high);
        this.fb = f.applyAsDouble(low);
        this.fc = fa;
    }

    /**
     * The root to rounding.
     *
     * @param f has different signs at both ends
     */
    static double find(DoubleUnaryOperator f, double low, double high) {
        return new BracketedRoot(f, low, high).run();
    }

    private double run() {
        double share = 0.5;
        for (int step = 0; step < MOST_STEPS; step++) {
            narrow(a + share * (b - a));
            double room = (RELATIVE * Math.abs(best()) + Double.MIN_NORMAL) / Math.abs(b - a);
            if (fa == 0 || fb == 0 || !(room < 0.5)) {
                return best();
            }
            share = Math.max(room, Math.min(1 - room, interpolated()));
        }
        return best();
    }

    private double best() {
        return Math.abs(fa) < Math.abs(fb) ? a : b;
    }

    /** The signs at a and b differ; c is where the last of them was before. */
    private void narrow(double next) {
        double value = f.applyAsDouble(next);
        if (Math.signum(value) == Math.signum(fa)) {
            c = a;
            fc = fa;
        } else {
            c = b;
            fc = fb;
            b = a;
            fb = fa;
        }
        a = next;
        fa = value;
    }

    /** The way from a to b, as a share of it. */
    private double interpolated() {
        double xi = (a - b) / (c - b);
        double phi = (fa - fb) / (fc - fb);
        boolean safe = phi * phi < xi && (1 - phi) * (1 - phi) < 1 - xi;
        return safe ? fa / (fb - fa) * fc / (fb - fc) + (c - a) / (b - a) * fa / (fc - fa) * fb / (fc - fb) : 0.5;
    }
}
