package org.curvefit.core.start;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import org.curvefit.api.data.Dataset;
import org.curvefit.api.fit.FitSettings;
import org.curvefit.api.numeric.Vector;
import org.curvefit.core.formula.Formula;
import org.curvefit.core.problem.Chunks;
import org.curvefit.core.problem.DataSelection;
import org.curvefit.core.problem.ParameterSpace;
import org.junit.jupiter.api.Test;

class EquivalentMinimaTest {
    @Test
    void turnsANegativeWidth() {
        assertThat(choose("y = a*exp(-((x-m)/s)^2)", Map.of(), 3, 5, -0.7))
                .containsExactly(new double[] {3, 5, 0.7}, close());
    }

    @Test
    void putsComponentsInAscendingOrderTogetherWithWhatBelongsToThem() {
        double[] chosen = choose("y = a*exp(-(x-m)^2/s^2) + b*exp(-(x-k)^2/t^2)", Map.of(), 3, 7, 0.7, 5, 2, 1.5);
        assertThat(chosen).containsExactly(new double[] {5, 2, 1.5, 3, 7, 0.7}, close());
    }

    @Test
    void readsALogisticCurveFromTheEndThatTheGivenStartSuggests() {
        String logistic = "y = lo + h/(1+exp(-k*(x-x0)))";
        assertThat(choose(logistic, Map.of("lo", 8.0, "h", -5.0, "k", -1.0, "x0", 4.0), 2, 7, 2, 4.3))
                .containsExactly(new double[] {9, -7, -2, 4.3}, close());
        assertThat(choose(logistic, Map.of(), 9, -7, -2, 4.3)).containsExactly(new double[] {2, 7, 2, 4.3}, close());
    }

    @Test
    void leavesAMinimumThatHasNoOtherDescription() {
        assertThat(choose("y = a*exp(-b*x)", Map.of(), 3, -0.2)).containsExactly(new double[] {3, -0.2}, close());
    }

    private static org.assertj.core.data.Offset<Double> close() {
        return within(1e-7);
    }

    /** Chooses at exact data of these parameters, with a little noise so that the cost is not 0. */
    private static double[] choose(String formula, Map<String, Double> given, double... point) {
        double[] x = new double[60];
        for (int i = 0; i < x.length; i++) {
            x[i] = i / 6.0;
        }
        var function = Formula.parse(formula).bind(java.util.List.of("x", "y"), java.util.List.of());
        double[] y = new double[x.length];
        function.kernel(new int[0]).evaluate(point, new double[][] {x}, x.length, y);
        Dataset data = Dataset.of("x", x, "y", y);
        DataSelection selection = DataSelection.of(Formula.parse(formula), data, FitSettings.DEFAULT);
        ParameterSpace space = ParameterSpace.of(selection.function().parameters());
        SearchProblem problem = new SearchProblem(selection.function(), selection.observations(), space, given);
        try (Chunks chunks = new Chunks(x.length, 1)) {
            return EquivalentMinima.choose(problem, chunks, Vector.of(point)).toArray();
        }
    }
}
