package org.curvefit.core.start;

import java.util.Map;
import java.util.SplittableRandom;

/** A pure number, such as an exponent or a fraction: of order one, mostly positive. */
record NumberPrior() implements Prior {
    @Override
    public double draw(SplittableRandom random, Map<String, Double> drawn, Hints hints) {
        double kind = random.nextDouble();
        if (kind < 0.25) {
            return random.nextDouble();
        }
        double size = Math.pow(10, kind < 0.85 ? -0.7 + 1.7 * random.nextDouble() : -2.5 + 5 * random.nextDouble());
        return random.nextInt(3) == 0 ? -size : size;
    }
}
