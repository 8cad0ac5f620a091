package org.curvefit.core.joint;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.curvefit.api.fit.ParameterRules;
import org.curvefit.api.model.Bounds;
import org.curvefit.api.model.ModelFunction;
import org.curvefit.api.model.Parameter;
import org.curvefit.core.formula.Formula;
import org.curvefit.testkit.contract.ModelContract;
import org.junit.jupiter.api.Test;

/** A decay of three groups with a rate in common is a model like any other; its second input is the number of the group. */
class JointContractTest extends ModelContract {
    private final ModelFunction decay = Formula.parse("y = a + b*exp(-c*x)").bind(List.of("x", "y"), List.of());
    private final JointParameters layout =
            new JointParameters(decay.parameters(), List.of("c"), List.of("one", "two", "three"));

    @Override
    protected ModelFunction function() {
        return new JointFunction(decay, layout);
    }

    @Override
    protected double[] point() {
        return new double[] {1.5, 2.5, 3.5, 2, 3, 4, 0.7};
    }

    @Override
    protected double[] range() {
        return new double[] {0.5, 2.9};
    }

    @Test
    void parametersOfAGroupBearItsName() {
        assertThat(layout.list())
                .extracting(Parameter::name)
                .containsExactly("a[one]", "a[two]", "a[three]", "b[one]", "b[two]", "b[three]", "c");
        assertThat(layout.of(1, point())).containsExactly(2.5, 3, 0.7);
    }

    @Test
    void linearParametersAreLinearInEveryGroup() {
        assertThat(function().linearParameters()).containsExactly(0, 1, 2, 3, 4, 5);
    }

    @Test
    void whatIsSaidOfAParameterHoldsInEveryGroup() {
        ParameterRules rules = ParameterRules.none()
                .withStart(Map.of("a", 5.0, "c", 1.0))
                .withBounds(Map.of("b", new Bounds(0, Double.POSITIVE_INFINITY)))
                .withFixed(Map.of("c", 0.5));
        ParameterRules spread = layout.spread(rules);
        assertThat(spread.start())
                .containsOnly(
                        Map.entry("a[one]", 5.0),
                        Map.entry("a[two]", 5.0),
                        Map.entry("a[three]", 5.0),
                        Map.entry("c", 1.0));
        assertThat(spread.bounds()).containsOnlyKeys("b[one]", "b[two]", "b[three]");
        assertThat(spread.fixed()).containsOnly(Map.entry("c", 0.5));
    }
}
