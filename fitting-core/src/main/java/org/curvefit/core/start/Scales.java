package org.curvefit.core.start;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.curvefit.api.data.Observations;
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
        return Rowwise.values(FormulaModel.of(carrier, List.of(), inputs), new double[0], observations);
    }
}
