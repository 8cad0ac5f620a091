package org.curvefit.core.formula;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.curvefit.api.model.Comparison;
import org.curvefit.api.model.ModelFunction;
import org.curvefit.api.model.Notation;
import org.junit.jupiter.api.Test;

class ExpressingTest {

    private static ModelFunction model(String formula) {
        return Formula.parse(formula).bind(List.of("x", "z"), List.of());
    }

    private static String prefix(String formula) {
        return model(formula).express(new Prefix()).orElseThrow();
    }

    @Test
    void handsOverEveryKindOfPart() {
        assertThat(prefix("a*x - 2.5/b^x + -z")).isEqualTo("(+ (- (* $a x) (/ 2.5 (^ $b x))) (- z))");
        assertThat(prefix("if(x >= 1, atan2(x, a), ln(z))"))
                .isEqualTo("(if (GREATER_OR_EQUAL x 1.0) (atan2 x $a) (log z))");
        assertThat(prefix("heaviside(x) + a")).isEqualTo("(+ (step x) $a)");
    }

    @Test
    void handsOverAPartThatOccursTwiceOnce() {
        Prefix notation = new Prefix();
        model("u = exp(a*x); v = u*u; w = v*v; w*w").express(notation);
        assertThat(notation.parts).hasSize(7).doesNotHaveDuplicates();
    }

    @Test
    void handsOverTheResponse() {
        assertThat(model("log(z - 1) = a + b*x").response().orElseThrow().express(new Prefix()))
                .contains("(log (- z 1.0))");
    }

    @Test
    void looksAtThePartsThatDecideTheValueOnly() {
        ModelFunction model = model("if(x > 0, a/x, 1/(1 + exp(-x)))");
        assertThat(model.finiteThroughout(new double[] {1}, new double[] {2})).isTrue();
        assertThat(model.finiteThroughout(new double[] {1}, new double[] {0})).isTrue();
        assertThat(model.finiteThroughout(new double[] {1}, new double[] {-1000}))
                .isFalse();
    }

    /** Writes operators before their operands, and keeps what it has written. */
    private static final class Prefix implements Notation<String> {

        private final List<String> parts = new ArrayList<>();

        private String part(String text) {
            parts.add(text);
            return text;
        }

        @Override
        public String number(double value) {
            return part(Double.toString(value));
        }

        @Override
        public String parameter(String name) {
            return part("$" + name);
        }

        @Override
        public String input(String name) {
            return part(name);
        }

        @Override
        public String negation(String operand) {
            return part("(- " + operand + ")");
        }

        @Override
        public String sum(String left, String right) {
            return part("(+ " + left + " " + right + ")");
        }

        @Override
        public String difference(String left, String right) {
            return part("(- " + left + " " + right + ")");
        }

        @Override
        public String product(String left, String right) {
            return part("(* " + left + " " + right + ")");
        }

        @Override
        public String quotient(String left, String right) {
            return part("(/ " + left + " " + right + ")");
        }

        @Override
        public String power(String base, String exponent) {
            return part("(^ " + base + " " + exponent + ")");
        }

        @Override
        public String comparison(Comparison comparison, String left, String right) {
            return part("(" + comparison + " " + left + " " + right + ")");
        }

        @Override
        public String choice(String condition, String whenTrue, String whenFalse) {
            return part("(if " + condition + " " + whenTrue + " " + whenFalse + ")");
        }

        @Override
        public String call(String function, List<String> arguments) {
            return part("(" + function + " " + String.join(" ", arguments) + ")");
        }
    }
}
