package org.curvefit.core.start;

import java.util.Map;
import java.util.SplittableRandom;

/**
 * A value that the caller gave, sometimes moved a little.
 *
 * @param value as given
 */
record GivenPrior(double value) implements Prior {
    @Override
    public double draw(SplittableRandom random, Map<String, Double> drawn, Hints hints) {
        return random.nextInt(3) > 0 ? value : value * (0.5 + random.nextDouble()) + 0.1 * (random.nextDouble() - 0.5);
    }
}
