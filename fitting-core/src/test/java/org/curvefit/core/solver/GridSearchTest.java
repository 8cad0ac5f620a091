package org.curvefit.core.solver;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.curvefit.api.data.Dataset;
import org.curvefit.api.fit.FitSettings;
import org.curvefit.api.model.Bounds;
import org.curvefit.api.numeric.Vector;
import org.curvefit.api.solver.Iterates;
import org.curvefit.api.solver.Objective;
import org.curvefit.api.solver.Scanned;
import org.curvefit.api.solver.Stop;
import org.curvefit.api.solver.Surface;
import org.curvefit.core.formula.Formula;
import org.curvefit.core.problem.Chunks;
import org.curvefit.core.problem.DataSelection;
import org.curvefit.core.problem.LeastSquaresObjective;
import org.curvefit.core.problem.ParameterSpace;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GridSearchTest {
    private static final int ROWS = 1300;
    private static final Dataset DATA = noisy();

    private static Dataset noisy() {
        Random random = new Random(7);
        double[] x = IntStream.range(0, ROWS).mapToDouble(i -> 0.1 + 0.004 * i).toArray();
        double[] y = IntStream.range(0, ROWS)
                .mapToDouble(i -> 1 + 2 * Math.exp(-0.7 * x[i]) + 0.05 * random.nextGaussian())
                .toArray();
        return Dataset.of("t", x, "y", y);
    }

    /** The first formula hides nothing, the others hide their linear parameters in functions. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "y = a*exp(-b*t) + c",
                "y = a*exp(-b*t) + c*t^2*exp(-b*t)",
                "y = sqrt(a^2)*exp(-b*t) + cbrt(c^3)",
                "y = (b*t)^a + sin(c*t)*cos(c*t)",
                "y = if(t > b, abs(a), atan2(t, c))"
            })
    void theLossAtEveryNodeIsThatOfTheNodeAlone(String formula) {
        LeastSquaresObjective objective = FormulaProblem.of(formula, DATA);
        Map<String, Vector> axes = Map.of("a", Vector.of(3, 1, 2), "b", Vector.of(0.5, 0.7, 4), "c", Vector.of(1, 0.2));
        Surface surface = scan(objective, axes, names(formula));
        assertThat(surface.losses().size()).isEqualTo(18);
        for (int node = 0; node < 18; node++) {
            double alone = objective.loss(objective.cost(point(surface, node)));
            assertThat(surface.losses().at(node)).isCloseTo(alone, Offset.offset(1e-9 * alone));
        }
    }

    /** Where the data are exact, the loss at the true node keeps its digits only if it is no difference of large numbers. */
    @Test
    void theLossAtTheTruthOfExactDataIsAtRoundingLevel() {
        double[] t = IntStream.range(0, 40).mapToDouble(i -> 0.1 * i).toArray();
        double[] y = IntStream.range(0, 40)
                .mapToDouble(i -> 1 + 2 * Math.exp(-0.7 * t[i]))
                .toArray();
        String formula = "y = a*exp(-b*t) + c";
        Map<String, Vector> axes = Map.of("a", Vector.of(-8, 2), "b", Vector.of(0.5, 0.7), "c", Vector.of(9, 1));
        Surface surface = scan(FormulaProblem.of(formula, Dataset.of("t", t, "y", y)), axes, names(formula));
        assertThat(IntStream.range(0, 8).mapToDouble(surface.losses()::at).min().orElseThrow())
                .isLessThan(1e-28);
    }

    @ParameterizedTest
    @CsvSource({"y = a*exp(-b*t) + c", "y = sqrt(a^2)*exp(-b*t) + cbrt(c^3)"})
    void nodesBeyondABoundHaveNoLoss(String formula) {
        FitSettings settings = FitSettings.DEFAULT;
        DataSelection selection = DataSelection.of(Formula.parse(formula), DATA, settings);
        ParameterSpace space = ParameterSpace.of(
                selection.function().parameters(), settings.parameters().withBounds(Map.of("a", new Bounds(0, 2.5))));
        Objective objective =
                new LeastSquaresObjective(selection.function(), selection.observations(), space, new Chunks(ROWS, 1));
        Map<String, Vector> axes = Map.of("a", Vector.of(3, 1, 2), "b", Vector.of(0.5, 0.7), "c", Vector.of(1, 0.2));
        Surface surface = scan(objective, axes, names(formula));
        for (int node = 0; node < 12; node++) {
            assertThat(Double.isNaN(surface.losses().at(node))).isEqualTo(surface.coordinate(0, node) > 2.5);
        }
    }

    @Test
    void ofEqualLossesTheFirstNodeIsKept() {
        Iterates iterates = run(
                FormulaProblem.of("y = a^2*exp(-b*t)", DATA),
                Map.of("a", Vector.of(-1.5, 1.5), "b", Vector.of(0.1, 0.2)),
                new String[] {"a", "b"});
        assertThat(iterates.current().point(0)).isEqualTo(-1.5);
    }

    private static String[] names(String formula) {
        return FormulaProblem.of(formula, DATA).space().freeNames().toArray(String[]::new);
    }

    private static double[] point(Surface surface, int node) {
        return IntStream.range(0, surface.axes().size())
                .mapToDouble(axis -> surface.coordinate(axis, node))
                .toArray();
    }

    private static Surface scan(Objective objective, Map<String, Vector> axes, String... names) {
        return ((Scanned) run(objective, axes, names)).surface();
    }

    private static Iterates run(Objective objective, Map<String, Vector> axes, String... names) {
        Iterates iterates = new GridSearch(axes, List.of(names)).begin(objective, new double[names.length]);
        Optional<Stop> stop = Optional.empty();
        while (stop.isEmpty()) {
            stop = iterates.advance();
        }
        assertThat(stop.get()).isInstanceOf(Stop.GridComplete.class);
        return iterates;
    }
}
