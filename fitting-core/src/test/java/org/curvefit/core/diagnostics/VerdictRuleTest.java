package org.curvefit.core.diagnostics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.curvefit.api.fit.FitFlag;
import org.curvefit.api.fit.FitStatus;
import org.curvefit.api.solver.Stop;
import org.curvefit.core.inference.GoodnessOfFit;
import org.curvefit.core.inference.Identification;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class VerdictRuleTest {
    private static final Stop GTOL = new Stop.Reached("gtol", 1e-12, 1e-10);
    private static final Identification COMPLETE = Jacobians.identification(Jacobians.ONE, Jacobians.X);
    private static final Identification OPEN = Jacobians.identification(Jacobians.X, Jacobians.X);
    private static final Identification FLAT = Jacobians.identification(Jacobians.ZERO, Jacobians.ZERO);
    private static final RunsTest SCATTER = new RunsTest(10, 10, 11, 0.6);

    /** A sound minimum, to be spoilt in one respect. */
    private record Case(
            Stop stop,
            boolean closedForm,
            boolean moved,
            double offset,
            Identification identification,
            double rss,
            boolean pressed,
            boolean confirmed,
            RunsTest runs) {
        static Case sound() {
            return new Case(GTOL, false, true, 1e-9, COMPLETE, 5, false, true, SCATTER);
        }

        Case stop(Stop changed) {
            return new Case(changed, closedForm, moved, offset, identification, rss, pressed, confirmed, runs);
        }

        Case closed() {
            return new Case(
                    new Stop.Complete("closed form"),
                    true,
                    moved,
                    offset,
                    identification,
                    rss,
                    pressed,
                    confirmed,
                    runs);
        }

        Case unmoved() {
            return new Case(stop, closedForm, false, offset, identification, rss, pressed, confirmed, runs);
        }

        Case offset(double changed) {
            return new Case(stop, closedForm, moved, changed, identification, rss, pressed, confirmed, runs);
        }

        Case identified(Identification changed) {
            return new Case(stop, closedForm, moved, offset, changed, rss, pressed, confirmed, runs);
        }

        Case rss(double changed) {
            return new Case(stop, closedForm, moved, offset, identification, changed, pressed, confirmed, runs);
        }

        Case bound() {
            return new Case(stop, closedForm, moved, offset, identification, rss, true, confirmed, runs);
        }

        Case doubtful() {
            return new Case(stop, closedForm, moved, offset, identification, rss, pressed, false, runs);
        }

        Case runs(RunsTest changed) {
            return new Case(stop, closedForm, moved, offset, identification, rss, pressed, confirmed, changed);
        }

        Evidence evidence() {
            GoodnessOfFit goodness = new GoodnessOfFit(20, 2, rss, 100, 500, 0);
            return new Evidence(
                    stop,
                    closedForm,
                    false,
                    moved,
                    offset,
                    identification,
                    goodness,
                    1e-20,
                    pressed,
                    confirmed,
                    runs,
                    WayLeft.unknown());
        }
    }

    static Stream<Arguments> cases() {
        Case sound = Case.sound();
        return Stream.of(
                Arguments.of(FitStatus.CONVERGED, sound),
                Arguments.of(FitStatus.SOLVED, sound.closed()),
                Arguments.of(FitStatus.EXACT, sound.rss(1e-21)),
                Arguments.of(FitStatus.EXACT, sound.closed().rss(0)),
                Arguments.of(FitStatus.AT_BOUND, sound.bound()),
                Arguments.of(FitStatus.NOT_IDENTIFIABLE, sound.identified(OPEN)),
                Arguments.of(FitStatus.NOT_IDENTIFIABLE, sound.identified(OPEN).rss(0)),
                Arguments.of(FitStatus.NOT_IDENTIFIABLE, sound.identified(OPEN).unmoved()),
                Arguments.of(FitStatus.NOT_IDENTIFIABLE, sound.identified(OPEN).closed()),
                Arguments.of(FitStatus.STUCK_AT_START, sound.identified(FLAT).unmoved()),
                Arguments.of(FitStatus.MAX_ITERATIONS, sound.offset(1e-3)),
                Arguments.of(FitStatus.MAX_ITERATIONS, sound.stop(new Stop.IterationLimit(100, 100))),
                Arguments.of(FitStatus.TIME_LIMIT, sound.stop(new Stop.TimeLimit(2, 1))),
                Arguments.of(FitStatus.CANCELLED, sound.stop(new Stop.Cancelled("interrupt"))),
                Arguments.of(FitStatus.DIVERGED, sound.stop(new Stop.Diverged("growth", 1e9, 1e6))),
                Arguments.of(FitStatus.NONFINITE_AT_START, sound.stop(new Stop.NonFiniteStart("start"))),
                Arguments.of(FitStatus.NONFINITE, sound.rss(Double.POSITIVE_INFINITY)));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void oneWordForEachEnd(FitStatus expected, Case found) {
        assertThat(VerdictRule.status(found.evidence())).isEqualTo(expected);
    }

    @Test
    void noSolverCanDeclareItsOwnSuccess() {
        Case lying = Case.sound().stop(new Stop.Reached("gtol", 0, 1e-10)).offset(1);
        assertThat(VerdictRule.status(lying.evidence()).ok()).isFalse();
    }

    @Test
    void aSoundMinimumHasNoFlag() {
        assertThat(flags(Case.sound())).isEmpty();
    }

    @Test
    void doubtsAreFlaggedBesideTheStatus() {
        assertThat(flags(Case.sound().rss(99))).containsExactly(FitFlag.NO_BETTER_THAN_CONSTANT);
        assertThat(flags(Case.sound().doubtful())).containsExactly(FitFlag.LIKELY_LOCAL_MINIMUM);
        assertThat(flags(Case.sound().runs(new RunsTest(10, 10, 3, 1e-4))))
                .containsExactly(FitFlag.RESIDUALS_NOT_RANDOM);
    }

    @Test
    void exactDataHaveNoDoubts() {
        Case exact = Case.sound().rss(0).doubtful().runs(new RunsTest(10, 10, 3, 1e-4));
        assertThat(flags(exact)).isEmpty();
    }

    @Test
    void aModelThatExplainsNothingIsNoBetterThanAConstant() {
        assertThat(worthless(20, 2, 96, 100)).isTrue();
        assertThat(worthless(20, 2, 10, 100)).isFalse();
    }

    @Test
    void smallSamplesNeedMoreThanASmallShare() {
        assertThat(worthless(5, 4, 20, 100)).isTrue();
        assertThat(worthless(50, 4, 20, 100)).isFalse();
    }

    @Test
    void aSingleParameterIsComparedWithTheMeanDirectly() {
        assertThat(worthless(20, 1, 101, 100)).isTrue();
        assertThat(worthless(20, 1, 99, 100)).isFalse();
    }

    @Test
    void dataThatDoNotVaryHaveNothingToExplain() {
        assertThat(worthless(20, 2, 0, 0)).isFalse();
    }

    private static boolean worthless(int n, int p, double rss, double total) {
        return VerdictRule.noBetterThanConstant(new GoodnessOfFit(n, p, rss, total, total, 0));
    }

    private static List<FitFlag> flags(Case found) {
        return VerdictRule.flags(found.evidence(), VerdictRule.status(found.evidence()));
    }
}
