package org.curvefit.core.start;

import java.util.Map;
import java.util.SplittableRandom;

/** Knows nothing: numbers of all sizes from 1e-8 to 1e8 and both signs. */
record WidePrior() implements Prior {
    private static final double DECADES = 8;

    @Override
    public double draw(SplittableRandom random, Map<String, Double> drawn, Hints hints) {
        double size = Math.pow(10, DECADES * (2 * random.nextDouble() - 1));
        return random.nextInt(3) == 0 ? -size : size;
    }
}
