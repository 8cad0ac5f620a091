package org.curvefit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class SignificantTest {
    @ParameterizedTest
    @CsvSource({
        "22.2949818920976, 22.2950",
        "0.0621215864952947, 0.0621216",
        "67.9112922695225, 67.9113",
        "-0.957692, -0.957692",
        "3, 3.00000",
        "999999.6, 1.00000e+06",
        "99999.96, 100000",
        "123456789, 1.23457e+08",
        "0.000012345678, 0.0000123457",
        "0.0000012345678, 1.23457e-06",
        "-1e300, -1.00000e+300",
        "4.9e-324, 4.94066e-324",
        "0, 0"
    })
    void showsSixDigits(double value, String text) {
        assertThat(Significant.of(value, 6)).isEqualTo(text);
    }

    @Test
    void hasWordsForWhatIsNotANumber() {
        assertThat(Significant.of(Double.NaN, 6)).isEqualTo("-");
        assertThat(Significant.of(Double.POSITIVE_INFINITY, 6)).isEqualTo("inf");
        assertThat(Significant.of(Double.NEGATIVE_INFINITY, 6)).isEqualTo("-inf");
    }

    @Test
    void showsTheSignWhereAsked() {
        assertThat(Significant.signed(0.4839, 3)).isEqualTo("+0.484");
        assertThat(Significant.signed(-0.4839, 3)).isEqualTo("-0.484");
    }
}
