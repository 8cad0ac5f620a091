package org.curvefit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The commands that a report proposes work when they are copied. */
final class NextStepTest {
    private static final Pattern TRY = Pattern.compile("(?m)^try      curvefit (.*)$");
    private static final String COOLING = "examples/cooling.csv";

    private static String[] proposal(Run run) {
        Matcher found = TRY.matcher(run.out());
        assertThat(found.find()).as(run.out()).isTrue();
        return CommandWords.of(found.group(1));
    }

    @Test
    void theFormulaProposedForAPatternLeavesLess() {
        Run line = RealEngine.run("temp_C = m*minute + t0", COOLING, "-f", "text", "--confidence", "90");
        assertThat(line.out()).contains("\n         + + - - - - - - - - + + +\n");
        String[] proposed = proposal(line);
        assertThat(proposed)
                .containsExactly("temp_C = m*minute + t0 + c1*minute^2 + c2*minute^3", COOLING, "--confidence", "90");
        Run better = RealEngine.run(proposed);
        assertThat(better.code()).isZero();
        assertThat(better.err()).doesNotContain("W310");
    }

    @Test
    void whatMendsAnUndeterminedModelMendsIt() {
        Run open = RealEngine.run("temp_C = a*b*minute", COOLING, "-f", "text");
        assertThat(open.code()).isEqualTo(10);
        assertThat(open.out()).doesNotContain("parameter  value");
        assertThat(RealEngine.run(proposal(open)).code()).isZero();
    }

    @Test
    void aRateThatRanAwayIsReplacedByOneThatHolds() {
        String start = "--start";
        String rate = "--rate";
        Run away = RealEngine.run(
                "y = w1*x1 + w2*x2",
                "examples/quadratic.csv",
                "--method",
                "gd",
                rate,
                "50",
                start,
                "w1=1,w2=2",
                "-f",
                "text");
        assertThat(away.code()).isEqualTo(10);
        String[] proposed = proposal(away);
        assertThat(List.of(proposed)).containsOnlyOnce(rate).contains(start).doesNotContain("50");
        assertThat(RealEngine.run(proposed).err()).doesNotContain("DIVERGED");
    }

    @Test
    void dataThatCannotBeReadAgainGetNoCommand() {
        Run piped =
                Run.of(RealEngine.environment(), "x,y\n1,2\n2,4\n3,6.1\n", new String[] {"y = a*b*x", "-f", "text"});
        assertThat(piped.out()).contains("try      add  --fix b=1\n").doesNotContain("curvefit ");
    }

    @Test
    void parametersThatAreHardlyCorrelatedAreNotWorthALine() {
        String[] crossed = {"y = w1*x1 + w2*x2", "examples/quadratic.csv", "-f", "text"};
        assertThat(RealEngine.run(crossed).out()).doesNotContain("correlation");
        String[] decay = {"temp_C = a + b*exp(-c*minute)", COOLING, "-f", "text"};
        assertThat(RealEngine.run(decay).out()).contains("\n         largest correlation a~c +0.83\n");
    }
}
