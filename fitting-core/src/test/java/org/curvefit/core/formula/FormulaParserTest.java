package org.curvefit.core.formula;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FormulaParserTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "-x^2 | -(x ^ 2)",
                "2^-x | 2 ^ (-x)",
                "2^-x^2 | 2 ^ (-(x ^ 2))",
                "2^3^2 | 2 ^ (3 ^ 2)",
                "2**3**2 | 2 ^ (3 ^ 2)",
                "(2^3)^2 | (2 ^ 3) ^ 2",
                "-a*b | -(a * b)",
                "-a*b + c | (-(a * b)) + c",
                "a/-b*c | (a / (-b)) * c",
                "a*-b^2*c | a * (-(b ^ 2)) * c",
                "x + 4 * - 2 | x + (4 * (-2))",
                "x - - 2 | x - (-2)",
                "x - + 2 | x - 2",
                "- - x | -(-x)",
                "a - b + c | a - b + c",
                "a - (b + c) | a - (b + c)",
                "a + b*x - c | a + (b * x) - c",
                "a/b/c | (a / b) / c",
                "a*b/c | (a * b) / c",
                "a/b*c | (a / b) * c",
                "a*b*c | a * b * c",
                "a*(b*c) | a * (b * c)",
                "a < b + 1 | a < (b + 1)",
                "(a < b)*(b <= c) | (a < b) * (b <= c)",
                "if(x >= t, a, b) | if(x >= t, a, b)",
                "a*exp(-c*x) | a * exp(-(c * x))",
                "ln(x) + arctan(x) | log(x) + atan(x)",
                "pow(x, 2) | x ^ 2",
                "2*pi*e | 2 * pi * e",
                ".5 + 1. + 1e3 + 1E-3 | 0.5 + 1 + 1000 + 0.001",
                "`Temp (C)`*a | `Temp (C)` * a",
                "`exp`*a | `exp` * a",
                "exp(-x^2/2) | exp(-((x ^ 2) / 2))",
                "a == b | a == b",
                "a != b | a != b",
            })
    void readsAsBracketed(String formula, String understood) {
        assertThat(Formula.parse(formula).understood()).isEqualTo(understood);
    }

    @Test
    void keepsTheLeftSide() {
        Formula formula = Formula.parse("log(y) ~ a + b*x");
        assertThat(formula.understood()).isEqualTo("log(y) = a + (b * x)");
        assertThat(formula.names()).containsExactly("a", "b", "x", "y");
    }

    @Test
    void putsDefinitionsIn() {
        assertThat(Formula.parse("k = 0.5*b; t = k*x\ny = a*exp(-t)").understood())
                .isEqualTo("y = a * exp(-(0.5 * b * x))");
    }

    @Test
    void letsALineGoOnWhereItCannotEnd() {
        assertThat(Formula.parse("y = a +\n b*(x\n - c)\n\n").understood()).isEqualTo("y = a + (b * (x - c))");
    }

    @Test
    void readsSignsOfOtherKeyboardsAndSaysSo() {
        Formula formula = Formula.parse("y = \uff12\u00d7x\u00b2 \u2212 a\u00f7b \u00b7 x\u00b9\u2070");
        assertThat(formula.understood()).isEqualTo("y = (2 * (x ^ 2)) - ((a / b) * (x ^ 10))");
        assertThat(formula.notes()).contains("\u2212 (U+2212) read as -", "\u00d7 (U+00D7) read as *");
    }

    @Test
    void leavesQuotedNamesAsTheyAre() {
        assertThat(Formula.parse("a*`x\u00b2 \u2212 ``1```").names()).containsExactly("a", "x\u00b2 \u2212 `1`");
    }
}
