package org.curvefit.core.formula;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.curvefit.api.error.FormulaException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FormulaErrorsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            ignoreLeadingAndTrailingWhitespace = true,
            quoteCharacter = '#',
            value = {
                "a*x +            | E101 | 6  | write a number",
                "a* *x            | E101 | 4  | write a number",
                "a*(x + )         | E101 | 8  | write a number",
                "2x               | E102 | 2  | did you mean 2*x ?",
                "y = 2x + b       | E102 | 6  | did you mean y = 2*x + b ?",
                "a(b+c)           | E102 | 2  | did you mean a*(b+c) ?",
                "x y              | E102 | 3  | did you mean x*y ?",
                "(a+b)(c+d)       | E102 | 6  | did you mean (a+b)*(c+d) ?",
                "2exp(x)          | E102 | 2  | did you mean 2*exp(x) ?",
                "a*(b+x           | E103 | 3  | a*(b+x)",
                "a*x)             | E103 | 4  | a*x",
                ")                | E103 | 1  | delete it",
                "sine(x)          | E104 | 1  | did you mean sin?",
                "sin x            | E105 | 1  | sin(x)",
                "pow(x)           | E105 | 1  | pow(x, 2) or x^2",
                "atan2(x)         | E105 | 1  | atan2(x, y)",
                "if(x, 1)         | E105 | 1  | if(x < 5, a, b)",
                "exp()            | E105 | 1  | exp(x)",
                "sin = a*x        | E108 | 1  | call it sin1",
                "a*exp            | E108 | 3  | in back-quotes",
                "1e999999999*x    | E109 | 1  | 1.8e308",
                "1e-999*x         | E109 | 1  | 4.9e-324",
                "0x1p3            | E131 | 1  | 1.5e-3",
                "1d*x             | E131 | 1  | 1.5e-3",
                "1_000*x          | E131 | 1  | 1.5e-3",
                "1.2.3*x          | E131 | 1  | 1.5e-3",
                "NaN*x            | E131 | 1  | 1.5e-3",
                "a*Infinity       | E131 | 3  | 1.5e-3",
                "a*x # y          | E110 | 5  | back-quotes",
                "a[1]*x           | E110 | 2  | round brackets",
                "0,5*x            | E115 | 2  | write 0.5*x",
                "y = a + 1,5*x    | E115 | 10 | write y = a + 1.5*x",
                "a, b             | E115 | 2  | separated by ;",
                "y = a = 3        | E132 | 7  | compare with ==",
                "a < b < c        | E133 | 7  | multiply two comparisons",
                "a*x; y = b       | E134 | 1  | write name =",
                "k = a; k = b; k  | E134 | 8  | two names",
                "k = k + 1; k     | E134 | 5  | put the definition first",
                "`Temp            | E136 | 1  | back-quote",
            })
    void namesPlaceAndRemedy(String formula, String code, int position, String hint) {
        FormulaException error = rejected(formula);
        assertThat(error.code()).isEqualTo(code);
        assertThat(error.where().place()).isEqualTo("position " + position);
        assertThat(error.where().excerpt()).isEqualTo(formula + "\n" + " ".repeat(position - 1) + "^");
        assertThat(error.hint()).contains(hint);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "T(java.lang.Runtime).getRuntime()",
                "''.class",
                "#{x}",
                "${script:x}",
                "import os",
                "\"a\"",
                "x?.y",
                "a@b",
                "a\\b",
                "x := 3"
            })
    void knowsNothingBeyondArithmetic(String formula) {
        assertThat(rejected(formula).code()).startsWith("E1");
    }

    @ParameterizedTest
    @CsvSource({
        "'a*\u200bx',3,U+200B",
        "'a*x\u202e',4,U+202E",
        "'b\u0430r*x',2,U+0430",
        "'\u0430*x',1,U+0430",
        "'a*x\u0000',4,U+0000"
    })
    void refusesCharactersThatDeceive(String formula, int position, String codePoint) {
        FormulaException error = rejected(formula);
        assertThat(error.code()).isEqualTo("E110");
        assertThat(error).hasMessageContaining(codePoint);
        assertThat(error.where().place()).isEqualTo("position " + position);
    }

    @Test
    void acceptsNamesInOtherScripts() {
        assertThat(Formula.parse("\u03bc*\u0432\u0440\u0435\u043c\u044f + \u0394t")
                        .names())
                .containsExactly("\u03bc", "\u0432\u0440\u0435\u043c\u044f", "\u0394t");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "\n;\n"})
    void saysThatTheFormulaIsEmpty(String formula) {
        assertThat(rejected(formula).code()).isEqualTo("E130");
    }

    @Test
    void countsPositionsWithinTheLine() {
        FormulaException error = rejected("k = 2*a\ny = k*x +* b");
        assertThat(error.where().place()).isEqualTo("line 2, position 10");
        assertThat(error.where().excerpt()).isEqualTo("y = k*x +* b\n         ^");
    }

    @Test
    void showsTheSurroundingsOnlyInALongFormula() {
        FormulaException error = rejected("a + ".repeat(200) + "* b" + " + a".repeat(200));
        String[] lines = error.where().excerpt().split("\n");
        assertThat(lines[0].length()).isLessThan(80);
        assertThat(lines[0].charAt(lines[1].length() - 1)).isEqualTo('*');
    }

    private static FormulaException rejected(String formula) {
        return catchThrowableOfType(FormulaException.class, () -> Formula.parse(formula));
    }
}
