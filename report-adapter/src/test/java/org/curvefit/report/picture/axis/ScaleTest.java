package org.curvefit.report.picture.axis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import org.curvefit.api.numeric.Vector;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ScaleTest {
    private static List<String> labels(Scale scale, int most) {
        return scale.ticks(most).stream()
                .map(Tick::label)
                .filter(label -> !label.isEmpty())
                .toList();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "0; 60; 7; 0 10 20 30 40 50 60",
                "-1; 1; 5; -1.0 -0.5 0.0 0.5 1.0",
                "0; 1; 6; 0.0 0.2 0.4 0.6 0.8 1.0",
                "0.1; 0.3; 3; 0.1 0.2 0.3",
                "21.4; 92.7; 8; 30 40 50 60 70 80 90",
                "0; 3e9; 4; 0 1e9 2e9 3e9",
                "0; 2.5e-8; 3; 0 1e-8 2e-8",
                "1000000000; 1000000004; 3; 1e9 1.000000002e9 1.000000004e9",
                "0; 999999; 3; 0 500000",
            })
    void linearTicksAreRoundAndLabelledAlike(double low, double high, int most, String expected) {
        assertThat(labels(new LinearScale(new Range(low, high)), most)).containsExactly(expected.split(" "));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "1; 1000; 9; 1 10 100 1000",
                "1e-22; 1000; 7; 1e-22 1e-17 1e-12 1e-7 0.01 1000",
                "1; 10; 9; 1 2 5 10",
                "3; 70; 9; 5 10 20 50",
                "1e-9; 1e-7; 9; 1e-9 1e-8 1e-7",
            })
    void logTicksArePowersOfTenAndBetweenFewOfThemTwosAndFives(double low, double high, int most, String expected) {
        assertThat(labels(new LogScale(new Range(low, high)), most)).containsExactly(expected.split(" "));
    }

    @Test
    void ticksOfRandomRangesAreFewWithinTheRangeAndEvenlySpacedSeed11() {
        Random random = new Random(11);
        for (int trial = 0; trial < 2000; trial++) {
            double low = (random.nextDouble() - 0.5) * Math.pow(10, random.nextInt(40) - 20);
            double span = Math.abs(low) * Math.pow(10, random.nextInt(16) - 10) + 1e-30;
            Range range = new Range(low, low + span);
            List<Tick> ticks = new LinearScale(range).ticks(8);
            assertThat(ticks).as("%s", range).hasSizeBetween(2, 9);
            double slack = 1e-6 * range.span();
            assertThat(ticks)
                    .allMatch(t -> t.value() >= range.low() - slack && t.value() <= range.high() + slack)
                    .allMatch(t -> Math.abs(Double.parseDouble(t.label()) - t.value()) <= slack);
        }
    }

    @Test
    void extremeRangesCanBeDividedAndShown() {
        double[] extremes = {
            0,
            -0.0,
            Double.MIN_VALUE,
            -Double.MIN_VALUE,
            Double.MIN_NORMAL,
            1e-300,
            1,
            Math.nextUp(1),
            1e300,
            Double.MAX_VALUE,
            -Double.MAX_VALUE,
            Double.POSITIVE_INFINITY,
            Double.NaN
        };
        for (double low : extremes) {
            for (double high : extremes) {
                LinearScale scale = new LinearScale(Range.of(Vector.of(low, high)));
                assertThat(scale.ticks(8)).as("%s %s", low, high).hasSizeBetween(2, 9);
                assertThat(scale.position(0)).isFinite();
                assertThat(scale.position(Double.MAX_VALUE)).isFinite();
            }
        }
    }

    @Test
    void aRangePassesOverWhatIsNotFiniteAndOpensWhereAllValuesAreEqual() {
        assertThat(Range.of(Vector.of(Double.NaN, 3, Double.NEGATIVE_INFINITY, 5)))
                .isEqualTo(new Range(3, 5));
        assertThat(Range.of(Vector.of(7, 7)).span()).isCloseTo(0.7, within(1e-12));
        assertThat(Range.of(Vector.of(0, 0))).isEqualTo(new Range(-1, 1));
        assertThat(Range.of(Vector.empty())).isEqualTo(new Range(0, 1));
    }

    @Test
    void positionAndValueAreInverse() {
        for (Scale scale : List.of(new LinearScale(new Range(-3, 9)), new LogScale(new Range(1e-4, 50)))) {
            for (double position : new double[] {0, 0.25, 1}) {
                assertThat(scale.position(scale.value(position))).isCloseTo(position, within(1e-12));
            }
        }
        assertThat(new LogScale(new Range(1, 10)).position(0)).isNaN();
        assertThat(new LogScale(new Range(1, 10)).position(-1)).isNaN();
    }

    @Test
    void aLogScaleCoversPositiveValuesWithWholeDecades() {
        Range range = LogScale.covering(Vector.of(-1, 0, 0.02, 300, Double.NaN)).range();
        assertThat(range.low()).isCloseTo(0.01, within(1e-15));
        assertThat(range.high()).isEqualTo(1000);
        assertThat(LogScale.covering(Vector.of(0, -1)).range()).isEqualTo(new Range(1, 10));
    }
}
