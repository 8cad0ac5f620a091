package org.curvefit.core.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Random;
import org.assertj.core.data.Offset;
import org.assertj.core.data.Percentage;
import org.curvefit.api.data.Dataset;
import org.curvefit.api.fit.ParameterRules;
import org.curvefit.api.model.Bounds;
import org.curvefit.api.solver.Linearization;
import org.junit.jupiter.api.Test;

class SeparableObjectiveTest {
    private static final Dataset DATA =
            Problems.table(60, new Random(94), (x, noise) -> 2 + 5 * Math.exp(-0.5 * x) + 0.05 * noise);

    private final DataSelection selection = Problems.select("y = a + b*exp(-c*x)", DATA);
    private final SeparableObjective separable = separable(ParameterRules.none());

    @Test
    void keepsTheParametersThatEnterNonlinearly() {
        assertThat(separable.size()).isEqualTo(1);
        assertThat(separable.linear()).containsExactly(0, 1);
        assertThat(separable.nonlinear()).containsExactly(2);
    }

    @Test
    void itsCostIsTheLeastOverTheLinearParameters() {
        LeastSquaresObjective full = Problems.objective("y = a + b*exp(-c*x)", DATA);
        for (double c : new double[] {0.05, 0.3, 0.5, 2}) {
            double[] all = new double[3];
            double cost = separable.solve(new double[] {c}, all);
            assertThat(all[2]).isEqualTo(c);
            assertThat(cost).isCloseTo(full.cost(all), Percentage.withPercentage(1e-9));
            for (int k = 0; k < 2; k++) {
                for (double moved : new double[] {-1e-3, 1e-3}) {
                    double[] other = all.clone();
                    other[k] += moved;
                    assertThat(full.cost(other)).isGreaterThan(cost);
                }
            }
        }
    }

    @Test
    void itsGradientIsTheDifferenceOfItsCost() {
        for (double c : new double[] {0.1, 0.4, 0.7, 2}) {
            Linearization at = separable.linearization();
            separable.linearize(new double[] {c}, at);
            double difference = Difference.of(separable::cost, new double[] {c}, 0);
            assertThat(at.gradient(0)).isCloseTo(difference, Offset.offset(1e-6 * Math.abs(difference) + 1e-8));
            assertThat(at.cost()).isCloseTo(separable.cost(new double[] {c}), Percentage.withPercentage(1e-9));
        }
    }

    @Test
    void theSamePointHasTheSameBitsWhereverTheSearchCameFrom() {
        double first = separable.cost(new double[] {0.3});
        separable.cost(new double[] {5});
        assertThat(separable.cost(new double[] {0.3})).isEqualTo(first);
    }

    @Test
    void aBoundedParameterIsNotSolvedForAndAHeldOneIsNeither() {
        SeparableObjective bounded =
                separable(new ParameterRules(Map.of(), Map.of("a", new Bounds(0, 1)), Map.of("b", 5.0), List.of()));
        assertThat(bounded.linear()).isEmpty();
        assertThat(bounded.nonlinear()).containsExactly(0, 2);
        double[] reached = new double[2];
        bounded.plus(new double[] {0.5, 0.5}, new double[] {9, 9}, reached);
        assertThat(reached).containsExactly(1, 9.5);
    }

    @Test
    void coincidingBasisFunctionsLeaveFiniteCoefficients() {
        double[] all = new double[3];
        assertThat(separable.solve(new double[] {0}, all)).isFinite();
        assertThat(all[0]).isFinite();
        assertThat(all[1]).isFinite();
    }

    @Test
    void aPointWhereTheModelIsNotFiniteHasInfiniteCost() {
        assertThat(separable.cost(new double[] {-1e6})).isInfinite();
    }

    private SeparableObjective separable(ParameterRules rules) {
        return new SeparableObjective(
                selection.function(),
                selection.observations(),
                ParameterSpace.of(selection.function().parameters(), rules),
                new Chunks(selection.observations().size(), 1));
    }
}
