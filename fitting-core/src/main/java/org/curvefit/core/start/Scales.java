package org.curvefit.core.start;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.curvefit.api.data.Observations;
import org.curvefit.api.model.ModelFunction;
import org.curvefit.api.model.ModelKernel;
import org.curvefit.core.formula.FormulaModel;
import org.curvefit.core.formula.ast.Expression;

/** The scales of expressions of columns over the data, and of the response. */
final class Scales {
    private final Observations observations;
    private final List<String> inputs;
    private final Map<Expression, Scale> known = new HashMap<>();
    private final Scale response;

    Scales(Observations observations, List<String> inputs) {
        this.observations = observations;
        this.inputs = inputs;
        this.response = Scale.of(observations.observed().toArray());
    }

    Scale response() {
        return response;
    }

    /** The input to which hints belong; empty when there is none. */
    String firstInput() {
        return inputs.isEmpty() ? "" : inputs.get(0);
    }

    /** The scale of the first input. */
    Optional<Scale> input() {
        return inputs.isEmpty()
                ? Optional.empty()
                : Optional.of(Scale.of(observations.inputs().get(0).toArray()));
    }

    /** The scale of an expression of columns. */
    Scale of(Expression carrier) {
        return known.computeIfAbsent(carrier, key -> Scale.of(values(key)));
    }

    /** The values of an expression of columns in every row. */
    double[] values(Expression carrier) {
        ModelKernel kernel = FormulaModel.of(carrier, List.of(), inputs).kernel(new int[0]);
        int n = observations.size();
        double[] values = new double[n];
        double[] block = new double[ModelFunction.BLOCK];
        double[][] columns = new double[inputs.size()][ModelFunction.BLOCK];
        for (int from = 0; from < n; from += ModelFunction.BLOCK) {
            int rows = Math.min(ModelFunction.BLOCK, n - from);
            for (int j = 0; j < columns.length; j++) {
                observations.inputs().get(j).copyTo(from, columns[j], 0, rows);
            }
            kernel.evaluate(new double[0], columns, rows, block);
            System.arraycopy(block, 0, values, from, rows);
        }
        return values;
    }
}
