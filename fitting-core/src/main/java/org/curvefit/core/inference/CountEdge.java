package org.curvefit.core.inference;

import java.util.OptionalInt;
import org.curvefit.core.problem.ParameterSpace;
import org.curvefit.core.problem.PoissonLoss;

/**
 * Whether an answer lies where the likelihood of counts ends: at rows where nothing was counted the mean is as good as 0, and it would go below if it
 * could. There the likelihood has a slope, so that errors from its curvature say nothing. Such rows alone tell a parameter, by the sum of their leverages in
 * the expected information; means that are small because the curve has died away tell none.
 */
public final class CountEdge {
    private static final double LARGEST_MEAN = 1e-3;
    private static final double LEAST_LEVERAGE = 0.9;

    private CountEdge() {}

    /** The row of largest leverage among them; none where the answer lies elsewhere, or the parameters are not determined. */
    public static OptionalInt of(RowPass rows, ParameterSpace space, Identification identification) {
        if (!identification.complete() || rows.observations().observed().min() > 0) {
            return OptionalInt.empty();
        }
        double[] inverse = identification.inverseFactor();
        int[] first = {-1};
        double[] leverages = new double[2];
        rows.run(false, (i, mean, gradient, curvature) -> {
            if (rows.observations().observed().at(i) == 0 && mean < LARGEST_MEAN) {
                double leverage = scaled(gradient, space, inverse) / PoissonLoss.divisor(mean);
                leverages[0] += leverage;
                if (leverage > leverages[1]) {
                    leverages[1] = leverage;
                    first[0] = i;
                }
            }
        });
        return leverages[0] > LEAST_LEVERAGE ? OptionalInt.of(first[0]) : OptionalInt.empty();
    }

    /** |R^-T f_p|^2: the leverage times the mean. */
    private static double scaled(double[] gradient, ParameterSpace space, double[] inverse) {
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
