package org.curvefit.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.curvefit.cli.RealEngine.column;
import static org.curvefit.cli.RealEngine.json;
import static org.curvefit.cli.RealEngine.value;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Difference quotients in the place of exact derivatives. */
final class DifferencesTest {
    private static final String PLANE = "y = w1*x1 + w2*x2";
    private static final String DATA = "examples/quadratic.csv";

    @ParameterizedTest
    @CsvSource({"forward, 1e-6", "central, 1e-9"})
    void aStepFromTheScaleOfEachParameterGivesTheDerivative(String kind, double tolerance) {
        String loss = "(1e9*a - 3)^2 + (b/1e9 - 2)^2";
        Run exact = gradient(loss, "exact");
        Run differences = gradient(loss, kind);
        for (String name : new String[] {"grad_a", "grad_b"}) {
            double expected = column(exact, name)[0];
            assertThat(column(differences, name)[0])
                    .as(name)
                    .isCloseTo(expected, within(tolerance * Math.abs(expected)));
        }
    }

    @Test
    void aParameterThatStartsAtZeroAndOneThatPassesItAreMovedOn() {
        Run run = RealEngine.run(
                "minimize",
                "(w-1)^2 + v^2",
                "--start",
                "w=0,v=5",
                "--method",
                "gd",
                "--rate",
                "0.2",
                "--diff",
                "central",
                "-f",
                "json");
        assertThat(run.code()).isZero();
        assertThat(value(json(run), "w")).isCloseTo(1, within(1e-6));
        assertThat(value(json(run), "v")).isCloseTo(0, within(1e-6));
    }

    @ParameterizedTest
    @CsvSource({
        "newton, needs exact second derivatives",
        "lm, needs the exact derivatives of every residual",
        "gauss-newton, needs the exact derivatives of every residual",
        "linear, solves for the point",
        "sgd, takes its gradient from a few rows at a time",
        "auto, solves for the point"
    })
    void isRefusedWhereItMeansNothing(String method, String reason) {
        Run run = RealEngine.run(PLANE, DATA, "--method", method, "--start", "w1=0,w2=0", "--diff", "central");
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err())
                .contains("error E121  --diff central has no meaning for method ")
                .contains(reason)
                .contains("use --method gd");
    }

    @Test
    void aStepNeedsDifferences() {
        Run run = RealEngine.run(PLANE, DATA, "--method", "gd", "--start", "w1=0,w2=0", "--step", "0.1");
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("error E118  --step has no meaning with exact derivatives");
    }

    @Test
    void theMethodThatGoesOnSeesExactDerivatives() {
        Run run = RealEngine.run(
                PLANE,
                DATA,
                "--method",
                "gd",
                "--start",
                "w1=0,w2=0",
                "--diff",
                "forward",
                "--then",
                "lm",
                "-f",
                "json");
        assertThat(run.code()).isZero();
        assertThat(json(run)).containsEntry("method", "gd+lm").containsEntry("status", "EXACT");
    }

    private static Run gradient(String loss, String kind) {
        return RealEngine.run(
                "minimize",
                loss,
                "--start",
                "a=1e-9,b=1e9",
                "--method",
                "gd",
                "--diff",
                kind,
                "--max-iter",
                "0",
                "--emit",
                "trajectory");
    }
}
