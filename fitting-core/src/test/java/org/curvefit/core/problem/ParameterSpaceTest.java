package org.curvefit.core.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.Map;
import org.curvefit.api.error.RequestException;
import org.curvefit.api.fit.ParameterRules;
import org.curvefit.api.model.Bounds;
import org.curvefit.api.model.Parameter;
import org.junit.jupiter.api.Test;

class ParameterSpaceTest {
    private static final List<Parameter> PARAMETERS =
            List.of(new Parameter("a"), new Parameter("b", new Bounds(0, 10)), new Parameter("c"));

    private final ParameterSpace held = ParameterSpace.of(PARAMETERS, rules(Map.of(), Map.of(), Map.of("b", 4.0)));

    @Test
    void heldParametersKeepTheirValueAndTheirPlace() {
        assertThat(held.size()).isEqualTo(2);
        assertThat(held.total()).isEqualTo(3);
        assertThat(held.freeNames()).containsExactly("a", "c");
        assertThat(held.indices()).containsExactly(0, 2);
        assertThat(held.expanded(new double[] {7, 8})).containsExactly(7, 4, 8);
        assertThat(held.restrict(new double[] {7, 4, 8})).containsExactly(7, 8);
        assertThat(held.fixed(1)).isTrue();
        assertThat(held.position(2)).isEqualTo(1);
        assertThat(held.position(1)).isNegative();
    }

    @Test
    void aGradientHasNoElementForAHeldParameter() {
        assertThat(held.expandedGradient(new double[] {7, 8})).containsExactly(7, Double.NaN, 8);
    }

    @Test
    void stepsEndAtBounds() {
        ParameterSpace space = ParameterSpace.of(PARAMETERS);
        double[] reached = new double[3];
        space.plus(new double[] {1, 9, 1}, new double[] {-5, 5, 5}, reached);
        assertThat(reached).containsExactly(-4, 10, 6);
        space.plus(reached, new double[] {0, -99, 0}, reached);
        assertThat(reached).containsExactly(-4, 0, 6);
    }

    @Test
    void boundsOfTheCallerReplaceThoseOfTheModel() {
        ParameterSpace space = ParameterSpace.of(PARAMETERS, rules(Map.of(), Map.of("b", new Bounds(-1, 1)), Map.of()));
        assertThat(space.bounds(1)).isEqualTo(new Bounds(-1, 1));
        assertThat(space.bounds(0)).isEqualTo(Bounds.none());
    }

    @Test
    void aParameterIsPressedAgainstABoundOnlyWhereTheCostFallsBeyondIt() {
        ParameterSpace space = ParameterSpace.of(PARAMETERS);
        assertThat(space.pressedAgainstBound(1, 0, 1)).isTrue();
        assertThat(space.pressedAgainstBound(1, 0, -1)).isFalse();
        assertThat(space.pressedAgainstBound(1, 10, -1)).isTrue();
        assertThat(space.pressedAgainstBound(1, 10, 1)).isFalse();
        assertThat(space.pressedAgainstBound(1, 5, 1)).isFalse();
    }

    @Test
    void refusesRulesForAParameterThatIsNotThere() {
        for (ParameterRules rules : List.of(
                rules(Map.of("bb", 1.0), Map.of(), Map.of()),
                rules(Map.of(), Map.of("bb", new Bounds(0, 1)), Map.of()),
                rules(Map.of(), Map.of(), Map.of("bb", 1.0)))) {
            RequestException refused = refusal(rules);
            assertThat(refused.code()).isEqualTo("E116");
            assertThat(refused).hasMessageContaining("\"bb\"");
            assertThat(refused.where().place()).isEqualTo("it has: a, b, c");
            assertThat(refused.hint()).isEqualTo("did you mean b?");
        }
    }

    @Test
    void refusesAStartOrAFixedValueOutsideItsBound() {
        RequestException start = refusal(rules(Map.of("b", 11.0), Map.of(), Map.of()));
        assertThat(start.code()).isEqualTo("E114");
        assertThat(start).hasMessageContaining("start value of b (11.0)").hasMessageContaining("0.0 .. 10.0");
        RequestException fixed = refusal(rules(Map.of(), Map.of(), Map.of("b", -1.0)));
        assertThat(fixed.code()).isEqualTo("E114");
        assertThat(fixed).hasMessageContaining("fixed value of b");
    }

    @Test
    void refusesValuesThatAreNotFinite() {
        assertThat(refusal(rules(Map.of("a", Double.NaN), Map.of(), Map.of())).code())
                .isEqualTo("E114");
        assertThat(refusal(rules(Map.of(), Map.of(), Map.of("a", Double.POSITIVE_INFINITY)))
                        .code())
                .isEqualTo("E114");
    }

    private static RequestException refusal(ParameterRules rules) {
        return assertThatExceptionOfType(RequestException.class)
                .isThrownBy(() -> ParameterSpace.of(PARAMETERS, rules))
                .actual();
    }

    private static ParameterRules rules(
            Map<String, Double> start, Map<String, Bounds> bounds, Map<String, Double> fixed) {
        return new ParameterRules(start, bounds, fixed, List.of());
    }
}
