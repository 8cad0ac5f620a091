package org.curvefit.core.start;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.SplittableRandom;
import org.curvefit.api.data.Observations;
import org.curvefit.api.data.Rows;
import org.curvefit.api.numeric.Vector;
import org.junit.jupiter.api.Test;

class HintsTest {
    @Test
    void findsPeaksWithTheirHalfWidths() {
        double[] x = new double[200];
        double[] y = new double[200];
        for (int i = 0; i < 200; i++) {
            x[i] = i;
            y[i] = 5 * Math.exp(-Math.pow((x[i] - 60) / 8, 2)) - 3 * Math.exp(-Math.pow((x[i] - 140) / 5, 2));
        }
        List<Hints.Peak> peaks = Peaks.of(x, y);
        assertThat(peaks.get(0).place()).isCloseTo(60, within(1.0));
        assertThat(peaks.get(0).width()).isCloseTo(8 * Math.sqrt(Math.log(2)), within(1.5));
        assertThat(peaks.get(1).place()).isCloseTo(140, within(1.0));
    }

    @Test
    void findsFrequenciesOfUnevenlySpacedData() {
        SplittableRandom random = new SplittableRandom(5);
        double[] x = random.doubles(80, 100, 110).sorted().toArray();
        double[] y = new double[80];
        for (int i = 0; i < 80; i++) {
            y[i] = 7 + 2 * Math.sin(9 * x[i] + 1) + Math.sin(4 * x[i]);
        }
        List<Double> strongest = Periodogram.strongest(x, y);
        assertThat(strongest.get(0)).isCloseTo(9, within(0.15));
        assertThat(strongest.subList(1, 4))
                .anySatisfy(second -> assertThat(second).isCloseTo(4, within(0.2)));
    }

    @Test
    void keepsPeaksAndEndsInASubsample() {
        double[] x = new double[10_000];
        double[] y = new double[10_000];
        for (int i = 0; i < x.length; i++) {
            x[i] = i;
        }
        y[7321] = 5;
        Observations all = new Observations(
                List.of(Vector.of(x)), Vector.of(y), Vector.empty(), Rows.all(x.length), 0, 0, List.of());
        Observations few = Subsample.of(all, 100);
        assertThat(few.size()).isLessThanOrEqualTo(100);
        assertThat(few.observed().max()).isEqualTo(5);
        assertThat(few.inputs().get(0).min()).isZero();
        assertThat(few.inputs().get(0).max()).isEqualTo(9999);
    }

    @Test
    void seesAPatternInResidualsButNotInNoise() {
        double[] x = new double[100];
        double[] wave = new double[100];
        double[] noise = new double[100];
        java.util.Random random = new java.util.Random(2);
        for (int i = 0; i < 100; i++) {
            x[i] = i;
            wave[i] = Math.sin(0.1 * i);
            noise[i] = random.nextGaussian();
        }
        Observations rows =
                new Observations(List.of(Vector.of(x)), Vector.of(x), Vector.empty(), Rows.all(100), 0, 0, List.of());
        assertThat(ResidualPattern.visible(rows, wave)).isTrue();
        assertThat(ResidualPattern.visible(rows, noise)).isFalse();
    }
}
