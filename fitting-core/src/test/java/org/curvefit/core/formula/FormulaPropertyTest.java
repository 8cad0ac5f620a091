package org.curvefit.core.formula;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.curvefit.api.error.FormulaException;
import org.curvefit.api.error.LimitException;
import org.curvefit.core.formula.ast.Expression;
import org.curvefit.core.formula.ast.Printer;
import org.junit.jupiter.api.Test;

class FormulaPropertyTest {

    private static final String[] SOUP = {
        "a",
        "x",
        "y",
        "exp",
        "sin",
        "pow",
        "if",
        "(",
        ")",
        "(",
        ")",
        "+",
        "-",
        "*",
        "/",
        "^",
        "**",
        ",",
        "=",
        "~",
        "<",
        ">=",
        "==",
        "1",
        "0.5",
        "2e3",
        ".",
        "`",
        "`a b`",
        ";",
        "\n",
        " ",
        "pi",
        "e",
        "\u00b2",
        "\u2212",
        "\u200b",
        "\u0430",
        "#",
        "[",
        "1e999",
        "0x1",
        "_",
        "\ud83d\ude00",
        "\ud83d",
        "min",
        "voigt",
        "NaN",
        "'",
        "\t"
    };

    @Test
    void readingWhatWasPrintedGivesTheSameFormulaSeed1() {
        RandomExpressions expressions = new RandomExpressions(1);
        for (int i = 0; i < 5_000; i++) {
            String text = Printer.print(expressions.next(7));
            assertThat(Formula.parse(text).understood()).isEqualTo(text);
        }
    }

    @Test
    void printedFormulaHasTheSameTreeSeed2() {
        RandomExpressions expressions = new RandomExpressions(2);
        for (int i = 0; i < 2_000; i++) {
            Expression expression = expressions.next(6);
            Expression again = Formula.parse(Printer.print(expression)).expression();
            assertThat(tree(again)).isEqualTo(tree(expression));
        }
    }

    @Test
    void anyTextIsReadOrRefusedWithAReasonSeed3() {
        Random random = new Random(3);
        int read = 0;
        for (int i = 0; i < 50_000; i++) {
            StringBuilder text = new StringBuilder();
            for (int words = random.nextInt(12); words >= 0; words--) {
                text.append(SOUP[random.nextInt(SOUP.length)]);
            }
            read += isRead(text.toString()) ? 1 : 0;
        }
        assertThat(read).isGreaterThan(100);
    }

    @Test
    void anyCharactersAreReadOrRefusedWithAReasonSeed4() {
        Random random = new Random(4);
        for (int i = 0; i < 20_000; i++) {
            StringBuilder text = new StringBuilder("a*x");
            for (int characters = random.nextInt(6); characters >= 0; characters--) {
                text.insert(random.nextInt(text.length() + 1), (char)
                        random.nextInt(random.nextBoolean() ? 0x180 : 0x10000));
            }
            isRead(text.toString());
        }
    }

    private static boolean isRead(String text) {
        try {
            return !Formula.parse(text).understood().isEmpty();
        } catch (FormulaException refused) {
            assertThat(refused.code()).startsWith("E1");
            assertThat(refused.hint()).isNotBlank();
            assertThat(refused.getMessage()).isNotBlank();
            return false;
        } catch (LimitException refused) {
            assertThat(refused.code()).isEqualTo("E505");
            return false;
        }
    }

    /** The tree in Polish notation, by kinds of nodes and not by the printer. */
    private static String tree(Expression node) {
        StringBuilder text = new StringBuilder(node.getClass().getSimpleName());
        if (node instanceof org.curvefit.core.formula.ast.Binary binary) {
            text.append(binary.operator());
        } else if (node instanceof org.curvefit.core.formula.ast.Call call) {
            text.append(call.function());
        } else if (node.operands().isEmpty()) {
            text.append(node.toString().replaceFirst("id=\\d+, ", ""));
        }
        node.operands()
                .forEach(operand -> text.append('(').append(tree(operand)).append(')'));
        return text.toString();
    }
}
