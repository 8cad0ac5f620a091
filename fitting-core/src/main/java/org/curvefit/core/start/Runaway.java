package org.curvefit.core.start;

import org.curvefit.api.model.ModelFunction;

/**
 * Whether a minimum lies at infinity, for practical purposes: a searched variable may be three times as large, or as small, at hardly any cost if only
 * linear ones make up for it without limit, as in a (1 - exp(-b x)) on a straight line.
 */
final class Runaway {
    private static final double FACTOR = 3;
    private static final double FLAT = 1 + 1e-3;
    private static final double GROWTH = 2;

    private Runaway() {}

    /**
     * @param end searched variables at the minimum
     */
    static boolean at(Level level, ModelFunction function, double[] end) {
        double flat = level.cost(end) * FLAT;
        double[] here = level.variables(end);
        for (int k = 0; k < end.length; k++) {
            for (double factor : new double[] {FACTOR, 1 / FACTOR}) {
                double[] there = end.clone();
                there[k] *= factor;
                if (level.cost(there) <= flat && grows(function, here, level.variables(there))) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean grows(ModelFunction function, double[] here, double[] there) {
        for (int index : function.linearParameters()) {
            if (here[index] != 0 && Math.abs(there[index]) > GROWTH * Math.abs(here[index])) {
                return true;
            }
        }
        return false;
    }
}
