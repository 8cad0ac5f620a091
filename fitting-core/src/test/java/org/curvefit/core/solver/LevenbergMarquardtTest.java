package org.curvefit.core.solver;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.assertj.core.data.Offset;
import org.assertj.core.data.Percentage;
import org.curvefit.api.data.Dataset;
import org.curvefit.api.solver.Iterate;
import org.curvefit.api.solver.Iterates;
import org.curvefit.api.solver.Objective;
import org.curvefit.api.solver.Stop;
import org.junit.jupiter.api.Test;

class LevenbergMarquardtTest {
    private static final LevenbergMarquardt LM = new LevenbergMarquardt();

    /** The Gauss-Newton step from b = 10 leads to b = -59, where the logarithm is not a number. */
    private static final Objective LOGARITHM =
            FormulaProblem.of("y = log(b*x)", Dataset.of("x", new double[] {1, 2, 3}, "y", logs(0.01, 1, 2, 3)));

    @Test
    void aTrialThatIsNotFiniteIsRejectedAndTheRadiusCut() {
        Iterates run = LM.begin(LOGARITHM, new double[] {10});
        double before = run.current().cost();
        assertThat(run.advance()).isEmpty();
        Iterate after = run.current();
        assertThat(after.accepted()).isFalse();
        assertThat(after.point(0)).isEqualTo(10);
        assertThat(after.cost()).isEqualTo(before);
        assertThat(Descent.of(LM, LOGARITHM, 10).point()[0]).isCloseTo(0.01, Percentage.withPercentage(1e-7));
    }

    @Test
    void aStartThatIsNotFiniteEndsAtOnce() {
        assertThat(Descent.of(LM, LOGARITHM, -1).stop()).isInstanceOf(Stop.NonFiniteStart.class);
    }

    @Test
    void aMinimumIsNotLeft() {
        double[] minimum = Descent.of(LM, decay("a", "b"), 1, 0.1).point();
        Descent again = Descent.of(LM, decay("a", "b"), minimum);
        assertThat(again.stop()).isInstanceOf(Stop.Reached.class);
        assertThat(again.point()).containsExactly(minimum, Offset.offset(1e-6));
    }

    /** Powers of two, so that rounding is the same in both units. */
    @Test
    void otherUnitsOfTheParametersGiveTheSamePath() {
        Descent plain = Descent.of(LM, decay("a", "b"), 1, 0.1);
        Descent scaled = Descent.of(LM, decay("(1024*a)", "(b/4096)"), 1 / 1024.0, 0.1 * 4096);
        assertThat(scaled.points()).hasSameSizeAs(plain.points());
        for (int i = 0; i < plain.points().size(); i++) {
            double[] point = plain.points().get(i);
            assertThat(scaled.points().get(i)[0]).isCloseTo(point[0] / 1024, Percentage.withPercentage(1e-9));
            assertThat(scaled.points().get(i)[1]).isCloseTo(point[1] * 4096, Percentage.withPercentage(1e-9));
        }
    }

    @Test
    void theCostNeverRisesOnRandomProblemsSeed101() {
        Random random = new Random(101);
        for (int trial = 0; trial < 40; trial++) {
            double a = random.nextGaussian() * 5;
            double b = random.nextGaussian();
            Dataset data = noisy(random, a, b);
            Objective objective = FormulaProblem.of("y = a*exp(b*x) + c*sin(d*x)", data);
            double[] start = random.doubles(4, -2, 2).toArray();
            Descent run = Descent.of(LM, objective, start);
            assertThat(run.costs()).as("trial %d", trial).isSortedAccordingTo((x, y) -> Double.compare(y, x));
            assertThat(run.stop()).isNotInstanceOf(Stop.TimeLimit.class);
        }
    }

    @Test
    void aParameterWithoutEffectStaysWhereItIs() {
        Dataset data = Dataset.of("x", new double[] {0, 1, 2}, "y", new double[] {1, 2, 4.1});
        Descent run = Descent.of(LM, FormulaProblem.of("y = a*exp(b*x) + 0*x^c", data), 1, 0.5, 7);
        assertThat(run.point()[2]).isEqualTo(7);
        assertThat(run.point()[1]).isCloseTo(Math.log(2), Offset.offset(0.05));
    }

    @Test
    void tellsWhatEachTrialDid() {
        Iterates run = LM.begin(decay("a", "b"), new double[] {1, 0.1});
        assertThat(run.current().actualReduction()).isEmpty();
        assertThat(run.current().relativeStep()).isEmpty();
        double before = run.current().cost();
        run.advance();
        Iterate after = run.current();
        assertThat(after.accepted()).isTrue();
        assertThat(after.actualReduction().getAsDouble()).isCloseTo(1 - after.cost() / before, Offset.offset(1e-12));
        assertThat(after.stepNorm().getAsDouble())
                .isCloseTo(Math.hypot(after.point(0) - 1, after.point(1) - 0.1), Offset.offset(1e-12));
    }

    private static Objective decay(String a, String b) {
        return FormulaProblem.of("y = " + a + "*exp(-" + b + "*x)", noisy(new Random(102), 5, -0.5));
    }

    private static Dataset noisy(Random random, double a, double b) {
        double[] x = new double[40];
        double[] y = new double[40];
        for (int i = 0; i < 40; i++) {
            x[i] = 0.1 * i;
            y[i] = a * Math.exp(b * x[i]) + 0.1 * random.nextGaussian();
        }
        return Dataset.of("x", x, "y", y);
    }

    private static double[] logs(double factor, double... x) {
        double[] logs = new double[x.length];
        java.util.Arrays.setAll(logs, i -> Math.log(factor * x[i]));
        return logs;
    }
}
