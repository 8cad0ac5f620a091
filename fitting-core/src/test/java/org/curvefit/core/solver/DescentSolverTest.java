package org.curvefit.core.solver;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.assertj.core.data.Offset;
import org.curvefit.api.solver.Solver;
import org.curvefit.api.solver.Stop;
import org.junit.jupiter.api.Test;

class DescentSolverTest {
    /** Armijo's condition holds for a step that leaves the loss as it is, once the decrease it asks for is below rounding. */
    @Test
    void endsAtTheRoundingFloorOfTheLossWithoutAnyRule() {
        Solver solver = new DescentSolver("gd", new SteepestDirection(), new LearningRates.Backtracking(1), List.of());
        Descent run = Descent.of(
                solver, FormulaProblem.of("y = a + b*t", FormulaProblem.table(i -> i, 1001, 1003, 1002, 1005)), 999, 0);
        assertThat(run.stop()).isInstanceOf(Stop.NoFurtherProgress.class);
        assertThat(run.point()).containsExactly(new double[] {1000, 1.1}, Offset.offset(1e-4));
    }
}
