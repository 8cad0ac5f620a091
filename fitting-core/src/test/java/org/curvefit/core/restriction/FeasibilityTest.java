package org.curvefit.core.restriction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Random;
import org.assertj.core.data.Offset;
import org.curvefit.api.numeric.Vector;
import org.junit.jupiter.api.Test;

class FeasibilityTest {
    private static final int SEED = 407;

    @Test
    void constraintsAroundAPointCanBeSatisfied() {
        Random random = new Random(SEED);
        for (int run = 0; run < 300; run++) {
            double[] inside = point(random, 3, Math.pow(10, random.nextInt(7) - 3));
            List<LinearConstraint> constraints = new ArrayList<>();
            for (int i = 0; i < 6; i++) {
                LinearConstraint through = through(inside, random, i == 0);
                double slack = i == 0 ? 0 : random.nextDouble() * Math.abs(through.limit());
                constraints.add(
                        new LinearConstraint("", through.coefficients(), through.limit() + slack, through.equality()));
            }
            assertThat(Feasibility.of(constraints, 3)).as("run " + run).isTrue();
        }
    }

    /** Positive multiples of the left sides add up to zero, those of the limits to less than zero (Farkas). */
    @Test
    void constraintsThatAddUpToAContradictionCannot() {
        Random random = new Random(SEED);
        for (int run = 0; run < 300; run++) {
            double[] somewhere = point(random, 3, Math.pow(10, random.nextInt(5) - 2));
            List<LinearConstraint> constraints = new ArrayList<>();
            double[] last = new double[3];
            double limit = 0;
            for (int i = 0; i < 3; i++) {
                LinearConstraint through = through(somewhere, random, false);
                double times = 0.1 + random.nextDouble();
                constraints.add(through);
                for (int k = 0; k < 3; k++) {
                    last[k] -= times * through.coefficients().at(k);
                }
                limit -= times * through.limit();
            }
            double gap = 0.01 * (Math.abs(limit) + 1e-6);
            constraints.add(new LinearConstraint("", Vector.of(last), limit - gap, false));
            assertThat(Feasibility.of(constraints, 3)).as("run " + run).isFalse();
        }
    }

    /** An equation is two opposite inequalities, so that their columns depend on each other; c = 16 and c <= -8/11 contradict. */
    @Test
    void equationsThatContradictABoundCannot() {
        LinearConstraint equation = new LinearConstraint("", Vector.of(0, 1 - 1.1), -1.8 + 0.2, true);
        LinearConstraint bound = new LinearConstraint("", Vector.of(0, 0.5 * 1.1), 0.5 * -0.2 - 0.3, false);
        LinearConstraint sum = new LinearConstraint("", Vector.of(1, 1 - 1.1), 1.2, true);
        assertThat(possible(List.of(equation, bound, sum), 2)).isFalse();
        assertThat(possible(List.of(equation, sum), 2)).isTrue();
    }

    @Test
    void constraintsThatFollowFromOthersChangeNothing() {
        Random random = new Random(SEED);
        for (int run = 0; run < 300; run++) {
            double[] inside = point(random, 3, Math.pow(10, random.nextInt(5) - 2));
            List<LinearConstraint> constraints = new ArrayList<>();
            for (int i = 0; i < 3; i++) {
                LinearConstraint through = through(inside, random, true);
                constraints.add(through);
                constraints.add(times(2 * random.nextDouble() - 1, through, true));
                constraints.add(times(random.nextBoolean() ? 1 : -1, through, false));
            }
            assertThat(possible(constraints, 3)).as("run " + run).isTrue();
            LinearConstraint bound = through(inside, random, false);
            double away = 0.01 * (Math.abs(bound.limit()) + 1e-6);
            constraints.add(new LinearConstraint("", bound.coefficients(), bound.limit() - away, false));
            assertThat(possible(constraints, 3)).as("run " + run).isFalse();
        }
    }

    @Test
    void theNearestPointLiesOnWhatIsBroken() {
        LinearConstraint sum = new LinearConstraint("", Vector.of(-1, -1), -2, false);
        LinearConstraint low = new LinearConstraint("", Vector.of(1, 0), 0.5, false);
        assertThat(Feasibility.nearest(List.of(sum), 2))
                .hasValueSatisfying(
                        point -> assertThat(point).containsExactly(new double[] {1, 1}, Offset.offset(1e-12)));
        assertThat(Feasibility.nearest(List.of(sum, low), 2))
                .hasValueSatisfying(
                        point -> assertThat(point).containsExactly(new double[] {0.5, 1.5}, Offset.offset(1e-12)));
        assertThat(Feasibility.nearest(List.of(low), 2)).hasValue(new double[2]);
    }

    @Test
    void equationsAreSolvedForUnboundedParametersWithLargeCoefficients() {
        LinearConstraint sum = new LinearConstraint("", Vector.of(1, 1, 1e-4), 1, true);
        BitSet bounded = new BitSet();
        bounded.set(1);
        Elimination solved = Elimination.of(List.of(sum), 3, bounded).orElseThrow();
        assertThat(solved.solved()).containsOnlyKeys(0);
        assertThat(solved.solved().get(0)).isEqualTo(Vector.of(1, 0, -1, -1e-4));
    }

    @Test
    void solvedEquationsHoldForAnyValuesOfTheOthers() {
        Random random = new Random(SEED);
        for (int run = 0; run < 100; run++) {
            double[] point = point(random, 5, 1);
            List<LinearConstraint> equations =
                    List.of(through(point, random, true), through(point, random, true), through(point, random, true));
            Elimination solved = Elimination.of(equations, 5, new BitSet()).orElseThrow();
            double[] other = point(random, 5, 1);
            double[] reached = other.clone();
            solved.solved().forEach((index, form) -> {
                reached[index] = form.at(0);
                for (int k = 0; k < 5; k++) {
                    reached[index] += form.at(k + 1) * other[k];
                }
            });
            assertThat(solved.solved()).hasSize(3);
            equations.forEach(equation -> assertThat(equation.excess(reached)).isCloseTo(0, Offset.offset(1e-9)));
        }
        LinearConstraint one = through(new double[] {1, 2}, random, true);
        assertThat(Elimination.of(List.of(one, one), 2, new BitSet())).isEmpty();
    }

    private static boolean possible(List<LinearConstraint> constraints, int size) {
        return assertTimeoutPreemptively(Duration.ofSeconds(10), () -> Feasibility.of(constraints, size));
    }

    private static LinearConstraint times(double factor, LinearConstraint constraint, boolean equality) {
        double[] coefficients = constraint.coefficients().toArray();
        for (int k = 0; k < coefficients.length; k++) {
            coefficients[k] *= factor;
        }
        return new LinearConstraint("", Vector.of(coefficients), factor * constraint.limit(), equality);
    }

    private static double[] point(Random random, int size, double scale) {
        return random.doubles(size, -scale, scale).toArray();
    }

    private static LinearConstraint through(double[] point, Random random, boolean equality) {
        double[] coefficients = point(random, point.length, 1);
        double limit = 0;
        for (int k = 0; k < point.length; k++) {
            limit += coefficients[k] * point[k];
        }
        return new LinearConstraint("", Vector.of(coefficients), limit, equality);
    }
}
