package org.curvefit.core.iteration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.Map;
import org.curvefit.api.error.RequestException;
import org.curvefit.api.solver.Stop;
import org.curvefit.api.solver.StoppingRule;
import org.junit.jupiter.api.Test;

class TolerancesTest {
    @Test
    void ftolWantsBothReductionsSmall() {
        StoppingRule ftol = new Tolerances.Ftol(1e-6);
        assertThat(ftol.test(new ScriptedIterates().reductions(1e-7, 1e-8))).isEmpty();
        assertThat(ftol.test(new ScriptedIterates().reductions(1e-7, 1e-7)))
                .contains(new Stop.Reached("ftol", 1e-7, 1e-6));
        assertThat(ftol.test(new ScriptedIterates().reductions(1e-7, 1e-5))).isEmpty();
        assertThat(ftol.test(new ScriptedIterates().reductions(-1e-5, 1e-7))).isEmpty();
        assertThat(ftol.test(new ScriptedIterates())).isEmpty();
    }

    @Test
    void xtolMeasuresTheScaledStep() {
        StoppingRule xtol = new Tolerances.Xtol(1e-6);
        assertThat(xtol.test(new ScriptedIterates().relativeStep(2e-6))).isEmpty();
        assertThat(xtol.test(new ScriptedIterates().relativeStep(1e-6))).contains(new Stop.Reached("xtol", 1e-6, 1e-6));
        assertThat(xtol.test(new ScriptedIterates())).isEmpty();
    }

    @Test
    void gtolIsTestedAtAcceptedPointsOnly() {
        StoppingRule gtol = new Tolerances.Gtol(1e-6);
        ScriptedIterates iterates = new ScriptedIterates().cosine(1e-8).rejecting(1);
        assertThat(gtol.test(iterates)).contains(new Stop.Reached("gtol", 1e-8, 1e-6));
        iterates.advance();
        assertThat(gtol.test(iterates)).isEmpty();
    }

    @Test
    void anExactCostIsEnough() {
        assertThat(new Tolerances.ExactCost(10).test(new ScriptedIterates())).isPresent();
        assertThat(new Tolerances.ExactCost(9.9).test(new ScriptedIterates())).isEmpty();
    }

    @Test
    void thresholdsOfTheCallerReplaceTheDefaults() {
        List<StoppingRule> defaults = List.of(new Tolerances.Gtol(1e-10), new Tolerances.Xtol(1e-10));
        assertThat(RuleChoice.apply(defaults, Map.of(), 1)).isEqualTo(defaults);
        assertThat(RuleChoice.apply(defaults, Map.of("gtol", 1e-3), 1))
                .containsExactlyInAnyOrder(new Tolerances.Gtol(1e-3), new Tolerances.Xtol(1e-10));
        assertThat(RuleChoice.apply(defaults, Map.of("ftol", 1e-5), 1))
                .contains(new Tolerances.Ftol(1e-5))
                .hasSize(3);
    }

    @Test
    void anUnknownRuleIsRefusedWithTheKnownOnes() {
        assertThatExceptionOfType(RequestException.class)
                .isThrownBy(() -> RuleChoice.apply(List.of(), Map.of("htol", 1.0), 1))
                .withMessageContaining("\"htol\"")
                .satisfies(refused -> assertThat(refused.where().place()).contains("ftol, xtol, gtol"));
    }
}
