package org.curvefit.api.numeric;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DecimalTest {
    @ParameterizedTest
    @CsvSource({
        "0, 0",
        "-0.0, -0",
        "13, 13",
        "-13.0, -13",
        "100, 100",
        "1234.5, 1234.5",
        "0.1, 0.1",
        "22.2949818920976, 22.2949818920976",
        "0.0621215864952947, 0.0621215864952947",
        "0.000001, 0.000001",
        "0.0000001, 1e-7",
        "-1.5E-7, -1.5e-7",
        "9999999999999998, 9999999999999998",
        "1E16, 1e16",
        "2E23, 2e23",
        "1E23, 1e23",
        "8.41E21, 8.41e21",
        "2.0E-3, 0.002",
        "4.9E-324, 5e-324",
        "1.7976931348623157E308, 1.7976931348623157e308",
        "2.2250738585072014E-308, 2.2250738585072014e-308",
        "9007199254740993, 9007199254740992",
    })
    void writesTheShortestTextThatReadsBack(double value, String expected) {
        assertThat(Decimal.text(value)).isEqualTo(expected);
    }

    @Test
    void writesWordsForWhatIsNotFinite() {
        assertThat(Decimal.text(Double.NaN)).isEqualTo("NaN");
        assertThat(Decimal.text(Double.POSITIVE_INFINITY)).isEqualTo("Infinity");
        assertThat(Decimal.text(Double.NEGATIVE_INFINITY)).isEqualTo("-Infinity");
    }

    @ParameterizedTest
    @CsvSource({
        "22.2949818920976, 6, 22.295",
        "0.0621215864952947, 3, 0.0621",
        "67.9113, 17, 67.9113",
        "0.15, 1, 0.1",
        "0.25, 1, 0.2",
        "0.35, 1, 0.3",
        "2.5, 1, 2",
        "3.5, 1, 4",
        "999.96, 4, 1000",
        "123456, 3, 123000",
        "-1234567.8, 2, -1200000",
        "5e-324, 1, 5e-324",
    })
    void roundsTheExactValueHalfToEven(double value, int digits, String expected) {
        assertThat(Decimal.text(value, digits)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "7, 7", "10, 10", "-1234567890123, -1234567890123"})
    void writesWholeNumbers(long value, String expected) {
        byte[] ascii = new byte[Decimal.MAX_LENGTH];
        assertThat(new String(ascii, 0, Decimal.write(value, ascii, 0), java.nio.charset.StandardCharsets.US_ASCII))
                .isEqualTo(expected);
    }

    @Test
    void writesTheWidestWholeNumbers() {
        for (long value : new long[] {Long.MIN_VALUE, Long.MAX_VALUE, 1_000_000_000_000_000_000L}) {
            byte[] ascii = new byte[Decimal.MAX_LENGTH];
            int end = Decimal.write(value, ascii, 0);
            assertThat(new String(ascii, 0, end, java.nio.charset.StandardCharsets.US_ASCII))
                    .isEqualTo(Long.toString(value));
        }
    }
}
