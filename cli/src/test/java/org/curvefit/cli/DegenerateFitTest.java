package org.curvefit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Questions that data cannot answer: the right word, the right exit code, what to do, and no invented error. */
final class DegenerateFitTest {
    private static final String TWO = "1,2,2.1\n2,4,3.9\n";
    private static final String MORE = TWO + "3,6,6.2\n4,8,8.1\n5,10,9.7\n";
    private static final String SAME = "2,4,2.1\n2,4,3.9\n2,4,6.2\n2,4,8.1\n";

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            y = a*x + b   | two  | 0  | EXACT            | goes through every point
            y = a*x*b     | more | 10 | NOT_IDENTIFIABLE | only the product a*b is determined
            y = a*x + 0*b | more | 10 | NOT_IDENTIFIABLE | b does not change the curve at any row
            y = a*x + b*z | more | 10 | NOT_IDENTIFIABLE | only the combination a + 2.0*b is determined
            y = a*x + b*x | more | 10 | NOT_IDENTIFIABLE | only the sum a+b is determined
            y = a*x + b*z | same | 10 | NOT_IDENTIFIABLE | only the combination a + 2.0*b is determined
            """)
    void noErrorIsInventedAndTheReasonIsGiven(String formula, String data, int code, String status, String words)
            throws IOException {
        Run run = RealEngine.run(formula, file(data), "-f", "json");
        assertThat(run.code()).isEqualTo(code);
        Map<String, Object> result = RealEngine.json(run);
        assertThat(result.get("status")).isEqualTo(status);
        assertThat((String) result.get("explanation")).contains(words);
        assertThat(run.out())
                .contains("\"covariance\":null,\"correlation\":null")
                .contains("\"reason\":\"");
        assertThat(run.out()).doesNotContainPattern("\"(std_error|t|p|ci_low|ci_high)\":[-0-9]");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            y = a + b*x + c*x^2 | two  | E304 | too few rows: 3 parameters (a, b, c)
            y = a + b*x         | same | E305 | x never changes
            """)
    void nothingIsFitted(String formula, String data, String code, String words) throws IOException {
        Run run = RealEngine.run(formula, file(data));
        assertThat(run.code()).isEqualTo(3);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains(code).contains(words);
    }

    /** One free parameter is determined at a single place. */
    @ParameterizedTest
    @CsvSource({"--fix, b=0", "--tie, b=3*a"})
    void aSinglePlaceDeterminesOneParameter(String option, String relation) throws IOException {
        Run run = RealEngine.run("y = a*x + b", file("same"), option, relation, "-f", "json");
        assertThat(run.code()).as(run.err()).isZero();
        assertThat(RealEngine.json(run).get("status")).isEqualTo("SOLVED");
    }

    private String file(String name) throws IOException {
        String rows = name.equals("two") ? TWO : name.equals("same") ? SAME : MORE;
        return Files.writeString(folder.resolve(name + ".csv"), "x,z,y\n" + rows)
                .toString();
    }
}
