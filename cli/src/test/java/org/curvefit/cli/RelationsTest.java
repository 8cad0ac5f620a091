package org.curvefit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Bounds, held values, ties and constraints typed at the command line give the summary of the formula with the relation put in by hand. */
final class RelationsTest {
    private static final Percentage NINE_DIGITS = Percentage.withPercentage(1e-7);
    private static final String[] FIGURES = {
        "parameters",
        "dof",
        "rss",
        "mse",
        "residual_sd",
        "r2",
        "adj_r2",
        "log_likelihood",
        "aic",
        "aicc",
        "bic",
        "condition"
    };

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            y=a+b*exp(-c*x) | y=1+b*exp(-c*x)        | --bound      | a=0:1
            y=a+b*exp(-c*x) | y=2+b*exp(-c*x)        | --fix        | a=2
            y=a+b*exp(-c*x) | y=a+2*a*exp(-c*x)      | --tie        | b=2*a
            y=a+b*exp(-c*x) | y=a+(6-a)*exp(-c*x)    | --constraint | a+b<=6
            y=a+b*exp(-c*x) | y=a+(6-a)*exp(-c*x)    | --constraint | a+b=6
            y=a+b*x+c*x^2   | y=a+b*x                | --bound      | c=:0
            y=a+b*x+c*x^2   | y=a+b*x-b/10*x^2       | --tie        | c=-b/10
            y=a+b*x+c*x^2   | y=a+b*x+(1-a-b)*x^2    | --constraint | a+b+c=1
            y=a+b*x+c*x^2   | y=a+b*x+(-0.5-b)*x^2   | --constraint | b+c>=-0.5
            """)
    void theReducedProblem(String formula, String byHand, String option, String relation) throws IOException {
        Path data = data();
        Run found = summary(formula, data.toString(), option, relation);
        Run expected = summary(byHand, data.toString());
        for (String figure : FIGURES) {
            double one = RealEngine.column(found, figure)[0];
            assertThat(one).as(figure).isCloseTo(RealEngine.column(expected, figure)[0], NINE_DIGITS);
        }
    }

    @Test
    void aTiedParameterIsTold() throws IOException {
        Run run = RealEngine.run("y=a+b*exp(-c*x)", data().toString(), "--tie", "b=2*a", "-f", "csv");
        assertThat(run.out().lines().findFirst().orElseThrow()).contains("fixed,status,tie,");
        assertThat(run.out().lines().skip(2).findFirst().orElseThrow())
                .startsWith("b,")
                .contains(",false,CONVERGED,2 * a,");
        Run json = RealEngine.run("y=a+b*exp(-c*x)", data().toString(), "--constraint", "a+b<=6", "-f", "json");
        assertThat(json.out())
                .contains("\"status\":\"AT_BOUND\"")
                .contains("\"constraints\":[{\"text\":\"a+b<=6\",\"active\":true,\"multiplier\":");
    }

    @ParameterizedTest
    @CsvSource({
        "--constraint, a^2+b^2<=1, E142",
        "--constraint, a+b, E142",
        "--tie, b=b+1, E141",
        "--tie, b=2*x, E116",
        "--constraint, a>=1e9*q, E116"
    })
    void refusalsEndWithTheCodeOfARequest(String option, String relation, String code) throws IOException {
        Run run = RealEngine.run("y=a+b*exp(-c*x)", data().toString(), option, relation);
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains(code);
    }

    @Test
    void contradictionsAndSecondTiesAreRefused() throws IOException {
        String data = data().toString();
        Run infeasible = RealEngine.run("y=a+b*x", data, "--constraint", "a+b<=1", "--constraint", "a+b>=2");
        assertThat(infeasible.code()).isEqualTo(2);
        assertThat(infeasible.err()).contains("E143").contains("a+b<=1, a+b>=2");
        assertThat(RealEngine.run("y=a+b*x", data, "--tie", "b=a", "--tie", "b=2*a")
                        .err())
                .contains("tied twice");
    }

    private Path data() throws IOException {
        StringBuilder text = new StringBuilder("x,y\n");
        for (int i = 0; i < 30; i++) {
            double x = i * 0.25;
            text.append(x)
                    .append(',')
                    .append(2 + 5 * Math.exp(-0.7 * x) + 0.1 * Math.sin(7.3 * i))
                    .append('\n');
        }
        return Files.writeString(folder.resolve("decay.csv"), text);
    }

    private static Run summary(String... arguments) {
        String[] all = Arrays.copyOf(arguments, arguments.length + 4);
        System.arraycopy(new String[] {"--emit", "summary", "-f", "csv"}, 0, all, arguments.length, 4);
        Run run = RealEngine.run(all);
        assertThat(run.code()).as(run.err()).isZero();
        return run;
    }

    /** With sigma known, a tied parameter has the quantiles of the normal distribution, as the others. */
    @Test
    void aTieWithKnownSigma() throws IOException {
        Run run = RealEngine.run(
                "y=a+b*exp(-c*x)", data().toString(), "--tie", "b=2*a", "--sigma", "0.1", "--known-sigma", "-f", "csv");
        double[] p = RealEngine.column(run, "p");
        double[] high = RealEngine.column(run, "ci_high");
        assertThat(p[1]).isCloseTo(p[0], Percentage.withPercentage(1e-6));
        assertThat(high[1]).isCloseTo(2 * high[0], NINE_DIGITS);
    }
}
