package org.curvefit.core.solver;

import java.util.Arrays;
import java.util.function.IntToDoubleFunction;
import org.curvefit.api.data.Dataset;
import org.curvefit.api.fit.FitSettings;
import org.curvefit.core.formula.Formula;
import org.curvefit.core.problem.Chunks;
import org.curvefit.core.problem.DataSelection;
import org.curvefit.core.problem.LeastSquaresObjective;
import org.curvefit.core.problem.ParameterSpace;

/** Objectives of formulas on small tables. */
public final class FormulaProblem {
    private FormulaProblem() {}

    public static LeastSquaresObjective of(String formula, Dataset data) {
        DataSelection selection = DataSelection.of(Formula.parse(formula), data, FitSettings.DEFAULT);
        return new LeastSquaresObjective(
                selection.function(),
                selection.observations(),
                ParameterSpace.of(selection.function().parameters()),
                new Chunks(data.rows(), 1));
    }

    /** A table of t by row number, counted from 1, and y. */
    public static Dataset table(IntToDoubleFunction t, double... y) {
        double[] ts = new double[y.length];
        Arrays.setAll(ts, i -> t.applyAsDouble(i + 1));
        return Dataset.of("t", ts, "y", y);
    }
}
