package org.curvefit.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import org.curvefit.api.data.Dataset;
import org.curvefit.api.error.RequestException;
import org.curvefit.api.fit.ErrorBand;
import org.curvefit.api.fit.FitResult;
import org.curvefit.api.fit.InverseCurve;
import org.curvefit.api.fit.InverseEstimate;
import org.curvefit.api.fit.Predictions;
import org.curvefit.api.numeric.Vector;
import org.junit.jupiter.api.Test;

/** Inputs for given values: Fieller's closed formula, curves whose inverse is known, and bands that contain the value at the ends. */
class InverseTest {
    private static final double[] X = {1, 2, 3, 5, 8};
    private static final double[] Y = {2.1, 3.9, 6.2, 9.8, 16.3};

    /** t quantile at 0.975 with 3 degrees of freedom, from tables. */
    private static final double T3 = 3.182446305284263;

    @Test
    void ofALineHasTheIntervalsOfFieller() {
        FitResult fit = Fits.fit("y = a + b*x", Dataset.of("x", X, "y", Y));
        for (double y : new double[] {1, 7, 12.5, 16, 25}) {
            InverseEstimate at = only(fit.inverse(y));
            double[] mean = fieller(fit, Y, y, 0);
            double[] single = fieller(fit, Y, y, 1);
            assertThat(new double[] {at.ciLow(), at.ciHigh()}).containsExactly(mean, within(1e-10));
            assertThat(new double[] {at.piLow(), at.piHigh()}).containsExactly(single, within(1e-10));
            assertThat(at.x())
                    .isCloseTo(
                            (y - fit.parameter("a").value())
                                    / fit.parameter("b").value(),
                            within(1e-12));
        }
    }

    @Test
    void ofALineWithoutSlopeHasNoEnd() {
        double[] y = {1, 4, 0.5, 3, 2.6};
        FitResult fit = Fits.fit("y = a + b*x", Dataset.of("x", X, "y", y));
        InverseEstimate at = only(fit.inverse(fit.predict(4)[0]));
        assertThat(at.x()).isCloseTo(4, within(1e-9));
        assertThat(List.of(at.piLow(), at.piHigh()))
                .containsExactly(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);
        assertThat(at.note()).contains("the prediction interval has no end on either side");
    }

    @Test
    void usesTheSigmaOfTheNewObservation() {
        FitResult fit = Fits.fit("y = a + b*x", Dataset.of("x", X, "y", Y));
        InverseEstimate at = only(InverseCurve.of(fit).at(9, 2.5));
        assertThat(new double[] {at.piLow(), at.piHigh()}).containsExactly(fieller(fit, Y, 9, 2.5), within(1e-10));
        InverseEstimate unknown = only(InverseCurve.of(fit).at(9, Double.NaN));
        assertThat(unknown.piLow()).isNaN();
        assertThat(unknown.ciLow()).isFinite();
    }

    @Test
    void ofAPeakHasTwoRoots() {
        FitResult fit = peak();
        double h = fit.parameter("h").value();
        double m = fit.parameter("m").value();
        double w = Math.abs(fit.parameter("w").value());
        double away = w * Math.sqrt(2 * Math.log(h / 2));
        List<InverseEstimate> both = fit.inverse(2);
        assertThat(both).hasSize(2);
        assertThat(both.get(0).x()).isCloseTo(m - away, within(1e-10));
        assertThat(both.get(1).x()).isCloseTo(m + away, within(1e-10));
        assertThat(fit.inverse(h * (1 - 1e-9))).hasSize(2);
        assertThat(only(fit.inverse(1.01 * h)).note()).startsWith("above the curve, which is at most");
    }

    @Test
    void theBandContainsTheValueUpToTheEnds() {
        FitResult fit = peak();
        ErrorBand band = ErrorBand.of(fit).orElseThrow();
        for (InverseEstimate at : fit.inverse(3)) {
            double[] ends = {at.ciLow(), at.ciHigh(), at.piLow(), at.piHigh()};
            Predictions there = band.at(List.of(Vector.of(ends)), ends.length);
            for (int i = 0; i < ends.length; i++) {
                double low = (i < 2 ? there.ciLow() : there.piLow()).at(i);
                double high = (i < 2 ? there.ciHigh() : there.piHigh()).at(i);
                assertThat(Math.min(Math.abs(low - 3), Math.abs(high - 3))).isLessThan(1e-12);
            }
            assertThat(at.x()).isBetween(at.ciLow(), at.ciHigh());
            assertThat(at.piLow()).isLessThan(at.ciLow());
            assertThat(at.piHigh()).isGreaterThan(at.ciHigh());
        }
    }

    @Test
    void belowThePlateauOfADecayThereIsNone() {
        FitResult fit = Fits.fit("temp_C = a + b*exp(-c*minute)", Fits.cooling());
        InverseEstimate none = only(fit.inverse(15));
        assertThat(none.found()).isFalse();
        assertThat(none.note())
                .startsWith("below the curve, which is at least ")
                .contains("for minute -60 .. 120");
        InverseEstimate beyond = only(fit.inverse(22.6));
        assertThat(beyond.extrapolated()).isTrue();
        assertThat(beyond.note()).contains("outside the range of the fit");
        assertThat(fit.predict(beyond.x())[0]).isCloseTo(22.6, within(1e-12));
        assertThat(only(fit.inverse(40)).note()).isEmpty();
        assertThat(only(fit.inverse(Double.NaN)).note()).isEqualTo("the value is missing");
    }

    @Test
    void aPoleAndAJumpAreNoRoots() {
        Dataset data = Fits.noisy(21, 1, 5, new Random(4), (x, noise) -> 2 / (x - 0.3) + 0.01 * noise);
        FitResult pole = Fits.fit("y = a/(x - 0.3)", data);
        assertThat(only(pole.inverse(0.7)).x())
                .isCloseTo(0.3 + pole.parameter("a").value() / 0.7, within(1e-12));
        FitResult jump = Fits.fit(
                "y = a + b*step(x - 2.51)",
                Fits.noisy(21, 1, 5, new Random(4), (x, noise) -> x > 2.51 ? 3 + 0.01 * noise : 1 + 0.01 * noise));
        assertThat(only(jump.inverse(2)).note()).startsWith("the curve jumps over this value");
    }

    @Test
    void needsOneInput() {
        Dataset data = Dataset.of("u", X, "y", Y);
        FitResult constant = Fits.fit("y = a", data);
        assertThatThrownBy(() -> constant.inverse(3))
                .isInstanceOf(RequestException.class)
                .hasMessageContaining("one input");
    }

    /** The roots of (y - a - b x)^2 = t^2 s^2 (1/n + (x - mean)^2/Sxx + sigma^2), a quadratic equation in x - mean. */
    private static double[] fieller(FitResult fit, double[] observed, double y, double sigma) {
        double mean = 3.8;
        double sxx = 30.8;
        double s = fit.summary().residualSd();
        double b = fit.parameter("b").value();
        double middle = 0;
        for (double value : observed) {
            middle += value / observed.length;
        }
        double g = T3 * T3 * s * s / sxx;
        double square = b * b - g;
        double linear = b * (y - middle);
        double rest = (y - middle) * (y - middle) - T3 * T3 * s * s * (1.0 / observed.length + sigma * sigma);
        double root = Math.sqrt(linear * linear - square * rest);
        return new double[] {mean + (linear - root) / square, mean + (linear + root) / square};
    }

    private static FitResult peak() {
        Dataset data = Fits.noisy(
                41, -4, 6, new Random(3), (x, noise) -> 5 * Math.exp(-(x - 1) * (x - 1) / 4.5) + 0.05 * noise);
        return Fits.fit("y = h*exp(-(x - m)^2/(2*w^2))", data);
    }

    private static InverseEstimate only(List<InverseEstimate> all) {
        assertThat(all).hasSize(1);
        return all.get(0);
    }
}
