package org.curvefit.benchmarks;

/** Normal noise of mean 0 and variance 1: SplitMix64 (Steele, Lea and Flood 2014) through the method of Box and Muller. */
final class Noise {
    private static final double UNIT = 0x1p-53;
    private static final long GOLDEN = 0x9e3779b97f4a7c15L;

    private long state;

    Noise(long seed) {
        state = seed;
    }

    double next() {
        double radius = StrictMath.sqrt(-2 * StrictMath.log(1 - uniform()));
        return radius * StrictMath.cos(2 * Math.PI * uniform());
    }

    private double uniform() {
        state += GOLDEN;
        long z = state;
        z = (z ^ (z >>> 30)) * 0xbf58476d1ce4e5b9L;
        z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
        return ((z ^ (z >>> 31)) >>> 11) * UNIT;
    }
}
