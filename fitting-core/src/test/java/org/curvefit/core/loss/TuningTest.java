package org.curvefit.core.loss;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.DoubleUnaryOperator;
import java.util.stream.Stream;
import org.assertj.core.data.Offset;
import org.curvefit.api.loss.LossFunction;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The efficiency of an M-estimate for standard normal errors is (E psi')^2 / E psi^2. Huber, Robust Statistics (1981), section 3.2. */
class TuningTest {
    private static final int STEPS = 200_000;
    private static final double FAR = 12;

    static Stream<LossFunction> losses() {
        return Stream.of(new Huber(), new Cauchy(), new SoftL1(), new Arctan());
    }

    @ParameterizedTest
    @MethodSource("losses")
    void fivePercentOfTheEfficiencyAreGivenAway(LossFunction loss) {
        double c = loss.tuning();
        double slope = mean(r -> loss.first(r * r / c / c) + 2 * r * r / c / c * loss.second(r * r / c / c));
        double square = mean(r -> Math.pow(r * loss.first(r * r / c / c), 2));
        assertThat(slope * slope / square).isCloseTo(0.95, Offset.offset(1e-4));
    }

    /** The mean of a function of a standard normal variable by the midpoint rule. */
    private static double mean(DoubleUnaryOperator f) {
        double step = 2 * FAR / STEPS;
        double sum = 0;
        for (int i = 0; i < STEPS; i++) {
            double r = -FAR + (i + 0.5) * step;
            sum += f.applyAsDouble(r) * Math.exp(-r * r / 2) * step / Math.sqrt(2 * Math.PI);
        }
        return sum;
    }
}
