package org.curvefit.core.inference;

import static org.assertj.core.api.Assertions.assertThat;

import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Quantiles as in the tables of any text book, to the digits of R's {@code qt}. */
class StudentTTest {
    @ParameterizedTest
    @CsvSource({
        "1, 0.95, 12.706204736432095",
        "2, 0.95, 4.302652729696142",
        "10, 0.95, 2.2281388519649385",
        "10, 0.99, 3.169272672616951",
        "1000000, 0.95, 1.959966356641397"
    })
    void quantiles(long freedom, double confidence, double quantile) {
        assertThat(StudentT.of(freedom, confidence).quantile()).isCloseTo(quantile, Offset.offset(1e-9));
    }

    @ParameterizedTest
    @CsvSource({"1, 0.9", "7, 0.95", "300, 0.999"})
    void theTailBeyondTheQuantileIsWhatConfidenceLeaves(long freedom, double confidence) {
        StudentT t = StudentT.of(freedom, confidence);
        assertThat(t.twoSided(t.quantile())).isCloseTo(1 - confidence, Offset.offset(1e-12));
        assertThat(t.twoSided(-t.quantile())).isEqualTo(t.twoSided(t.quantile()));
    }

    @Test
    void noRatioHasNoProbability() {
        assertThat(StudentT.of(5, 0.95).twoSided(Double.NaN)).isNaN();
        assertThat(StudentT.of(5, 0.95).twoSided(0)).isEqualTo(1);
        assertThat(StudentT.of(5, 0.95).twoSided(Double.POSITIVE_INFINITY)).isZero();
    }

    @Test
    void rememberedQuantilesAreThoseAskedFor() {
        StudentT.Quantiles quantiles = new StudentT.Quantiles();
        for (long freedom : new long[] {10, 10, 11}) {
            for (double confidence : new double[] {0.95, 0.99}) {
                double remembered = quantiles.of(freedom, confidence).quantile();
                assertThat(remembered)
                        .isEqualTo(StudentT.of(freedom, confidence).quantile());
                assertThat(quantiles.of(freedom, confidence).quantile()).isEqualTo(remembered);
            }
        }
    }
}
