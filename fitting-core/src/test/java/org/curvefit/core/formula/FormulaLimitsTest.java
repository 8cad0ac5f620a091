package org.curvefit.core.formula;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.curvefit.api.error.LimitException;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FormulaLimitsTest {

    private static final long SMALL_STACK = 256 * 1024;

    @ParameterizedTest
    @ValueSource(strings = {"(", "-", "2^", "exp(", "if(1,", "a+b*c^-(", "1<1+1*-1^("})
    void stopsAtTheSixtyFifthLevel(String level) {
        LimitException error = limit(level.repeat(8_000 / level.length()) + "x");
        assertThat(error.code()).isEqualTo("E505");
        assertThat(error).hasMessageContaining("64 levels");
    }

    @Test
    void pointsAtTheBracketThatIsTooMuch() {
        assertThat(limit("(".repeat(8_000)).where().place()).isEqualTo("position 65");
    }

    @ParameterizedTest
    @ValueSource(strings = {"(", "-", "2^", "+x", "a"})
    void refusesBombsQuickly(String part) {
        String bomb = part.repeat(8_000_000 / part.length());
        Assertions.assertTimeoutPreemptively(Duration.ofMillis(500), () -> {
            assertThat(limit(bomb)).hasMessageContaining("8,192 are allowed");
        });
    }

    @Test
    void acceptsLongSumsAndTwoHundredTermsInChains() {
        String sum = IntStream.range(0, 99).mapToObj(k -> "a" + k + "*x^" + k).collect(Collectors.joining(" + "));
        assertThat(Formula.parse(sum).bind(List.of("x"), List.of()).parameters())
                .hasSize(99);
        assertThat(Formula.parse("x" + "*x".repeat(200)).names()).containsExactly("x");
    }

    @Test
    void refusesMoreThanAHundredParameters() {
        Formula formula =
                Formula.parse(IntStream.range(0, 101).mapToObj(k -> "a" + k).collect(Collectors.joining("+")));
        LimitException error = catchThrowableOfType(LimitException.class, () -> formula.bind(List.of("x"), List.of()));
        assertThat(error).hasMessageContaining("101 parameters");
    }

    @Test
    void refusesDefinitionsThatDoubleEachTime() {
        StringBuilder text = new StringBuilder("k0 = x + 1");
        for (int i = 1; i < 40; i++) {
            text.append("; k")
                    .append(i)
                    .append(" = k")
                    .append(i - 1)
                    .append("*k")
                    .append(i - 1);
        }
        assertThat(limit(text + "; y = a*k39")).hasMessageContaining("10000 parts");
    }

    @Test
    void needsLittleStack() throws InterruptedException {
        String deep = "(a + b*c^-".repeat(15) + "x" + ")".repeat(15);
        AtomicReference<Object> outcome = new AtomicReference<>();
        Thread thread = new Thread(
                null,
                () -> {
                    try {
                        FormulaModel model = Formula.parse(deep).bind(List.of("x"), List.of());
                        double[][] derivatives = new double[3][1];
                        model.kernel(new int[] {0, 1, 2})
                                .linearize(new double[] {1, 2, 3}, new double[][] {{1}}, 1, new double[1], derivatives);
                        outcome.set(model.derivativeText(0).orElseThrow());
                    } catch (StackOverflowError e) {
                        outcome.set(e);
                    }
                },
                "small stack",
                SMALL_STACK);
        thread.start();
        thread.join();
        assertThat(outcome.get()).isInstanceOf(String.class);
    }

    private static LimitException limit(String formula) {
        return catchThrowableOfType(LimitException.class, () -> Formula.parse(formula));
    }
}
