package org.curvefit.core.inference;

import java.util.OptionalInt;
import org.curvefit.core.problem.ParameterSpace;

/**
 * Whether an answer lies where the likelihood of counts ends: at a row where nothing was counted the mean is as good as 0, and it would go below if it
 * could. There the likelihood has a slope, so that errors from its curvature say nothing. Such a row alone tells a parameter, by its leverage in the
 * expected information; a mean that is small because the curve has died away tells none.
 */
public final class CountEdge {
    private static final double LARGEST_MEAN = 1e-3;
    private static final double LEAST_LEVERAGE = 0.9;

    private CountEdge() {}

    /** The first such row; none where the parameters are not determined. */
    public static OptionalInt of(RowPass rows, ParameterSpace space, Identification identification) {
        if (!identification.complete() || rows.observations().observed().min() > 0) {
            return OptionalInt.empty();
        }
        double[] inverse = identification.inverseFactor();
        int[] first = {-1};
        rows.run(false, (i, mean, gradient, curvature) -> {
            boolean small = rows.observations().observed().at(i) == 0 && mean < LARGEST_MEAN;
            if (small && first[0] < 0 && leverage(gradient, space, inverse) > LEAST_LEVERAGE * mean) {
                first[0] = i;
            }
        });
        return first[0] < 0 ? OptionalInt.empty() : OptionalInt.of(first[0]);
    }

    /** |R^-T f_p|^2: the leverage times the mean. */
    private static double leverage(double[] gradient, ParameterSpace space, double[] inverse) {
        int size = space.size();
        double squared = 0;
        for (int k = 0; k < size; k++) {
            double element = 0;
            for (int j = 0; j <= k; j++) {
                element += gradient[space.index(j)] * inverse[j + k * size];
            }
            squared += element * element;
        }
        return squared;
    }
}
