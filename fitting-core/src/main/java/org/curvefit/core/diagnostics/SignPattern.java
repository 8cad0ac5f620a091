package org.curvefit.core.diagnostics;

import java.util.function.Supplier;
import org.curvefit.api.data.Observations;

/** The signs of the residuals in the order of the first input. */
public final class SignPattern {
    private SignPattern() {}

    /**
     * The runs test of residuals in the order of x.
     *
     * @param residuals computes one per observation; not asked where their order stays unknown
     */
    public static RunsTest of(Observations observations, Supplier<double[]> residuals) {
        return RowOrder.of(observations)
                .map(order -> RunsTest.of(order.applied(residuals.get())))
                .orElseGet(RunsTest::unknown);
    }
}
