package org.curvefit.core.formula.special;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.curvefit.core.formula.ast.ElementaryFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Against values.csv, computed with mpmath in 40 or more digits. */
class SpecialFunctionsTest {

    @ParameterizedTest
    @CsvSource({
        "erf, 1e-15, 0",
        "erfc, 1.2e-15, 0",
        "normcdf, 3e-13, 0",
        "gamma, 2e-14, 0",
        "lgamma, 2e-15, 2e-15",
        "digamma, 2e-15, 3e-15",
        "trigamma, 1e-14, 2e-15",
        "sinc, 1e-15, 1e-16",
        "sincslope, 1e-15, 1e-15",
        "sinccurvature, 1e-15, 1e-15",
        "besselj0, 1e-15, 5e-16",
        "besselj1, 1e-15, 5e-16",
        "besselj1x, 1e-15, 5e-16",
        "besselj2x, 1e-15, 2e-15",
    })
    void agreesWithManyDigits(String function, double relative, double absolute) {
        List<Row> rows = rows(function);
        assertThat(rows).hasSizeGreaterThan(30);
        double worst = rows.stream()
                .mapToDouble(row -> Math.abs(row.computed() - row.value) / (absolute + relative * Math.abs(row.value)))
                .max()
                .orElseThrow();
        assertThat(worst).as("largest error in tolerances").isLessThan(1);
    }

    /** Relative to the modulus of the complex derivative, of which the two are the parts. */
    @ParameterizedTest
    @CsvSource({
        "voigta0, 0, 3e-14",
        "voigta1, 1, 2e-12",
        "voigta2, 2, 2e-10",
        "voigta3, 3, 2e-8",
        "voigta4, 4, 2e-6",
        "voigtb1, 1, 2e-12",
        "voigtb2, 2, 2e-10",
        "voigtb3, 3, 2e-8",
    })
    void profilesAgreeWithManyDigits(String function, int order, double tolerance) {
        List<Row> rows = rows(function);
        assertThat(rows).hasSizeGreaterThan(30);
        for (Row row : rows) {
            double[] a = row.arguments;
            double modulus = Math.hypot(Voigt.real(order, a[0], a[1], a[2]), Voigt.imaginary(order, a[0], a[1], a[2]));
            assertThat(Math.abs(row.computed() - row.value) / modulus)
                    .as("%s%s", function, Arrays.toString(a))
                    .isLessThan(tolerance);
        }
    }

    @Test
    void theProfileWithoutBroadeningIsALorentzian() {
        assertThat(Voigt.profile(2, 0, 0.5)).isCloseTo(0.5 / (Math.PI * 4.25), within(1e-17));
        assertThat(Voigt.real(1, 2, 0, 0.5)).isCloseTo(-2 * 2 * 0.5 / (Math.PI * 4.25 * 4.25), within(1e-17));
        assertThat(Voigt.real(2, 1, 0, 0)).isZero();
    }

    @Test
    void theProfileIsEvenInSigma() {
        assertThat(Voigt.profile(0.7, -0.3, 0.2)).isEqualTo(Voigt.profile(0.7, 0.3, 0.2));
    }

    @ParameterizedTest
    @CsvSource({
        "gamma, 0, NaN",
        "gamma, -3, NaN",
        "gamma, 172, Infinity",
        "gamma, NaN, NaN",
        "lgamma, 0, Infinity",
        "lgamma, -2, Infinity",
        "lgamma, 1, 0",
        "lgamma, 2, 0",
        "lgamma, Infinity, Infinity",
        "erf, Infinity, 1",
        "erf, -Infinity, -1",
        "erf, NaN, NaN",
        "erfc, 30, 0",
        "erfc, -30, 2",
        "normcdf, Infinity, 1",
        "sinc, 0, 1",
        "sinc, Infinity, 0",
        "besselj0, 0, 1",
        "besselj1, 0, 0",
        "log2, 8, 3",
        "log2, 0.125, -3",
        "log2, 0, -Infinity",
        "log2, -1, NaN",
        "log2, 1e-320, -1063.017",
    })
    void treatsTheEndsOfTheLine(String function, double argument, double expected) {
        double value = function(function).at(argument);
        assertThat(Double.valueOf(Double.isFinite(expected) ? Math.rint(value * 1e4) / 1e4 + 0.0 : value))
                .isEqualTo(Double.valueOf(expected));
    }

    private static ElementaryFunction function(String name) {
        return Arrays.stream(ElementaryFunction.values())
                .filter(function -> function.text().replace("#", "").equals(name.replace("voigta0", "voigt")))
                .findFirst()
                .orElseThrow();
    }

    private static List<Row> rows(String function) {
        try (InputStream stream = SpecialFunctionsTest.class.getResourceAsStream("values.csv")) {
            Stream<String> lines = new String(stream.readAllBytes(), StandardCharsets.UTF_8).lines();
            return lines.map(line -> line.split(","))
                    .filter(cells -> cells[0].equals(function))
                    .map(cells -> new Row(function(function), numbers(cells[1]), Double.parseDouble(cells[2])))
                    .toList();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static double[] numbers(String text) {
        return Arrays.stream(text.split(" ")).mapToDouble(Double::parseDouble).toArray();
    }

    private static org.assertj.core.data.Offset<Double> within(double offset) {
        return org.assertj.core.data.Offset.offset(offset);
    }

    private static final class Row {
        private final ElementaryFunction function;
        private final double[] arguments;
        private final double value;

        Row(ElementaryFunction function, double[] arguments, double value) {
            this.function = function;
            this.arguments = arguments;
            this.value = value;
        }

        double computed() {
            double[] a = Arrays.copyOf(arguments, 3);
            return function.at(a[0], a[1], a[2]);
        }
    }
}
