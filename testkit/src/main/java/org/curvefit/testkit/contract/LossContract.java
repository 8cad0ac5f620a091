package org.curvefit.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.DoubleUnaryOperator;
import org.assertj.core.data.Offset;
import org.curvefit.api.loss.LossFunction;
import org.junit.jupiter.api.Test;

/** What every loss keeps to: least squares for small residuals, never falling, derivatives that are its own. */
public abstract class LossContract {
    private static final double[] SQUARES = {0.01, 0.3, 0.9, 1.1, 4, 100, 1e6};

    /** The loss under test, at its default scale. */
    protected abstract LossFunction loss();

    @Test
    void isLeastSquaresForSmallResiduals() {
        assertThat(loss().value(0)).isZero();
        assertThat(loss().first(0)).isEqualTo(1);
        assertThat(loss().value(1e-8)).isCloseTo(1e-8, Offset.offset(1e-12));
    }

    @Test
    void neverFallsAndNeverCountsMoreThanTheSquare() {
        double before = 0;
        for (double s : SQUARES) {
            double value = loss().value(s);
            assertThat(value).isBetween(before, s * (1 + 1e-12));
            assertThat(loss().first(s)).isBetween(0.0, 1.0);
            before = value;
        }
    }

    @Test
    void derivativesAreDifferences() {
        for (double s : SQUARES) {
            double slope = difference(loss()::value, s);
            assertThat(loss().first(s)).as("first at %s", s).isCloseTo(slope, Offset.offset(1e-6));
            double curvature = difference(loss()::first, s);
            assertThat(loss().second(s)).as("second at %s", s).isCloseTo(curvature, Offset.offset(1e-6));
        }
    }

    @Test
    void saysThatItIsTheSquareOnlyIfItIs() {
        boolean square = true;
        for (double s : SQUARES) {
            square &= loss().value(s) == s;
        }
        assertThat(loss().squared()).isEqualTo(square);
    }

    private static double difference(DoubleUnaryOperator function, double s) {
        double step = 1e-4 * s;
        return (function.applyAsDouble(s + step) - function.applyAsDouble(s - step)) / (2 * step);
    }
}
