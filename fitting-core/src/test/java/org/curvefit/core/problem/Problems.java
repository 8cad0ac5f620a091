package org.curvefit.core.problem;

import java.util.Arrays;
import java.util.Random;
import java.util.function.DoubleBinaryOperator;
import org.curvefit.api.data.Dataset;
import org.curvefit.api.fit.FitSettings;
import org.curvefit.core.formula.Formula;

/** Formulas bound to small tables. */
final class Problems {
    private Problems() {}

    static DataSelection select(String formula, Dataset data) {
        return DataSelection.of(Formula.parse(formula), data, FitSettings.DEFAULT);
    }

    static LeastSquaresObjective objective(DataSelection selection, Chunks chunks) {
        ParameterSpace space = ParameterSpace.of(selection.function().parameters());
        return new LeastSquaresObjective(selection.function(), selection.observations(), space, chunks);
    }

    static LeastSquaresObjective objective(String formula, Dataset data) {
        DataSelection selection = select(formula, data);
        return objective(selection, new Chunks(selection.observations().size(), 1));
    }

    /**
     * A table of x evenly from 0 to 10 and y.
     *
     * @param y of x and a standard normal number
     */
    static Dataset table(int rows, Random random, DoubleBinaryOperator y) {
        double[] xs = new double[rows];
        double[] ys = new double[rows];
        Arrays.setAll(xs, i -> 10.0 * i / (rows - 1));
        Arrays.setAll(ys, i -> y.applyAsDouble(xs[i], random.nextGaussian()));
        return Dataset.of("x", xs, "y", ys);
    }
}
