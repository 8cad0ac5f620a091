package org.curvefit.core.diagnostics;

import java.util.ArrayList;
import java.util.List;
import org.curvefit.api.data.Observations;
import org.curvefit.api.numeric.Decimal;
import org.curvefit.api.numeric.Vector;

/**
 * Inputs that lie far from 0 beside their range, as days since 1900 do: a factor such as exp(c x) and the parameter in front of it then leave the range of
 * numbers, or determine nothing but each other. Written about a place among the data the same curve has ordinary parameters.
 */
public final class FarInputs {
    private static final double FAR = 20;
    private static final int DIGITS = 6;

    private FarInputs() {}

    /**
     * What to write instead, in words; empty where no input is far.
     *
     * @param names of the inputs
     */
    public static String words(Observations observations, List<String> names) {
        List<String> shifted = new ArrayList<>();
        for (int j = 0; j < names.size(); j++) {
            Vector input = observations.inputs().get(j);
            double range = input.max() - input.min();
            double nearest = Math.min(Math.abs(input.min()), Math.abs(input.max()));
            if (range > 0 && input.min() * input.max() > 0 && nearest > FAR * range) {
                String origin = Decimal.text(origin(input.min(), range), DIGITS + places(input.min() / range));
                shifted.add("(" + names.get(j) + (origin.startsWith("-") ? " + " + origin.substring(1) : " - " + origin)
                        + ") in the place of " + names.get(j));
            }
        }
        return shifted.isEmpty() ? "" : "; the data lie far from 0 for their range: try " + String.join(", ", shifted);
    }

    /** The least value, rounded down to a tenth of the power of ten below the range. */
    private static double origin(double least, double range) {
        double unit = Math.pow(10, Math.floor(Math.log10(range)) - 1);
        return Math.floor(least / unit) * unit;
    }

    private static int places(double ratio) {
        return (int) Math.ceil(Math.log10(Math.abs(ratio)));
    }
}
