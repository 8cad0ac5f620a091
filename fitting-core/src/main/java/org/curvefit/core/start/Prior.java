package org.curvefit.core.start;

import java.util.Map;
import java.util.SplittableRandom;

/** Draws plausible values of one parameter. */
@FunctionalInterface
interface Prior {
    /**
     * A value; NaN when it depends on a parameter that is not drawn yet.
     *
     * @param random where chance comes from
     * @param drawn the parameters drawn so far, by name
     * @param hints what the data show
     */
    double draw(SplittableRandom random, Map<String, Double> drawn, Hints hints);
}
