package org.curvefit.core.solver;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.assertj.core.data.Offset;
import org.curvefit.api.data.Dataset;
import org.curvefit.api.solver.Capability;
import org.curvefit.api.solver.Iterates;
import org.curvefit.api.solver.Stop;
import org.curvefit.core.problem.LeastSquaresObjective;
import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.ArrayRealVector;
import org.hipparchus.linear.QRDecomposition;
import org.junit.jupiter.api.Test;

class ClosedFormTest {
    private static final ClosedForm LINEAR = new ClosedForm();

    @Test
    void solvesInOneTrialFromAnyStartSeed121() {
        Random random = new Random(121);
        double[] x = random.doubles(30, -2, 2).toArray();
        double[] y = random.doubles(30, -2, 2).toArray();
        double[][] rows = new double[30][];
        for (int i = 0; i < 30; i++) {
            rows[i] = new double[] {1, x[i], Math.sin(x[i])};
        }
        double[] expected = new QRDecomposition(new Array2DRowRealMatrix(rows))
                .getSolver()
                .solve(new ArrayRealVector(y))
                .toArray();
        LeastSquaresObjective objective = FormulaProblem.of("y = a + b*x + c*sin(x)", Dataset.of("x", x, "y", y));
        Iterates run = LINEAR.begin(objective, new double[] {100, -50, 7});
        assertThat(run.advance()).containsInstanceOf(Stop.Complete.class);
        assertThat(point(run)).containsExactly(expected, Offset.offset(1e-10));
    }

    @Test
    void leavesUndeterminedParametersFinite() {
        LeastSquaresObjective objective = FormulaProblem.of(
                "y = a*x + b*x + 0*c", Dataset.of("x", new double[] {1, 2, 3}, "y", new double[] {2, 4, 6}));
        Iterates run = LINEAR.begin(objective, new double[objective.size()]);
        run.advance();
        assertThat(point(run)[0] + point(run)[1]).isCloseTo(2, Offset.offset(1e-9));
        for (double value : point(run)) {
            assertThat(Math.abs(value)).isLessThan(1e6);
        }
    }

    @Test
    void asksForAffineResiduals() {
        assertThat(LINEAR.requires()).contains(Capability.LINEAR);
    }

    private static double[] point(Iterates run) {
        double[] point = new double[run.current().size()];
        java.util.Arrays.setAll(point, run.current()::point);
        return point;
    }
}
