package org.curvefit.core.iteration;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.curvefit.api.solver.Stop;
import org.curvefit.api.solver.StoppingRule;
import org.junit.jupiter.api.Test;

class SolveLoopTest {
    private static final long HOUR = 3_600_000_000_000L;

    private final List<Integer> observed = new ArrayList<>();

    @Test
    void stopsByTheFirstRuleThatHolds() {
        SolveLoop.Run run = run(budget(100), new ScriptedIterates(), costBelow("late", 5), costBelow("early", 7));
        assertThat(run.stop()).isEqualTo(new Stop.Reached("early", 6, 7));
        assertThat(run.trials()).isEqualTo(4);
    }

    @Test
    void asksTheRulesBeforeTheFirstTrial() {
        assertThat(run(budget(100), new ScriptedIterates(), costBelow("done", 11))
                        .trials())
                .isZero();
    }

    @Test
    void stopsWhenTheIterationsAreUsedUp() {
        SolveLoop.Run run = run(budget(3), new ScriptedIterates());
        assertThat(run.stop()).isEqualTo(new Stop.IterationLimit(3, 3));
        assertThat(run.trials()).isEqualTo(3);
    }

    @Test
    void stopsWhenTheTimeIsUsedUp() {
        SolveLoop.Run run = run(new Budget(100, System.nanoTime() - HOUR, HOUR / 2), new ScriptedIterates());
        assertThat(run.stop()).isInstanceOf(Stop.TimeLimit.class);
        assertThat(run.stop().threshold()).isEqualTo(1800);
        assertThat(run.stop().measured()).isGreaterThanOrEqualTo(3600);
        assertThat(run.trials()).isZero();
    }

    @Test
    void stopsWhenTheThreadIsInterruptedAndLeavesItInterrupted() {
        Thread.currentThread().interrupt();
        SolveLoop.Run run = run(budget(100), new ScriptedIterates());
        assertThat(Thread.interrupted()).isTrue();
        assertThat(run.stop()).isInstanceOf(Stop.Cancelled.class);
        assertThat(run.trials()).isZero();
    }

    @Test
    void believesTheSolverThatCannotGoOn() {
        Stop own = new Stop.NoFurtherProgress("precision", 0, 0);
        SolveLoop.Run run = run(budget(100), new ScriptedIterates().endingAfter(2, own), costBelow("never", -1));
        assertThat(run.stop()).isSameAs(own);
    }

    @Test
    void doesNotBeginWhereTheCostIsNotFinite() {
        SolveLoop.Run run = run(budget(100), new ScriptedIterates().startingAt(Double.POSITIVE_INFINITY));
        assertThat(run.stop()).isInstanceOf(Stop.NonFiniteStart.class);
        assertThat(run.trials()).isZero();
    }

    @Test
    void showsTheStartAndEveryAcceptedPoint() {
        SolveLoop.Run run = run(budget(5), new ScriptedIterates().rejecting(2, 4));
        assertThat(observed).containsExactly(0, 1, 3, 5);
        assertThat(run.accepted()).isEqualTo(3);
        assertThat(run.trials()).isEqualTo(5);
    }

    private SolveLoop.Run run(Budget budget, ScriptedIterates iterates, StoppingRule... rules) {
        return new SolveLoop(List.of(rules), budget, (trials, iterate) -> observed.add(trials)).run(iterates);
    }

    private static Budget budget(int trials) {
        return new Budget(trials, System.nanoTime(), HOUR);
    }

    private static StoppingRule costBelow(String name, double threshold) {
        return new StoppingRule() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public Optional<Stop> test(org.curvefit.api.solver.Iterate iterate) {
                return iterate.cost() < threshold
                        ? Optional.of(new Stop.Reached(name, iterate.cost(), threshold))
                        : Optional.empty();
            }
        };
    }
}
