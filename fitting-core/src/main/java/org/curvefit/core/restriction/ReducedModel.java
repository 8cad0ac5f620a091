package org.curvefit.core.restriction;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.curvefit.api.model.ModelFunction;
import org.curvefit.core.formula.FormulaModel;
import org.curvefit.core.formula.ast.Expression;
import org.curvefit.core.formula.ast.Printer;

/** A model in the parameters that remain, and how all parameters follow from them. */
public final class ReducedModel {
    private final ModelFunction function;
    private final List<FormulaModel> recovered;
    private final List<Boolean> own;

    private ReducedModel(ModelFunction function, List<FormulaModel> recovered, List<Boolean> own) {
        this.function = function;
        this.recovered = recovered;
        this.own = own;
    }

    /**
     * @param full the model in all its parameters
     * @param remaining names of those that remain, in the order of the model
     * @param written what the others follow from, by name, in names of those that remain
     */
    static ReducedModel of(ModelFunction full, List<String> remaining, Map<String, Expression> written) {
        List<FormulaModel> recovered = new ArrayList<>();
        List<Boolean> own = new ArrayList<>();
        Substitutes substitutes = new Substitutes(remaining, written);
        for (var parameter : full.parameters()) {
            recovered.add(FormulaModel.of(substitutes.of(parameter.name()), remaining, List.of()));
            own.add(remaining.contains(parameter.name()));
        }
        ModelFunction function = full instanceof FormulaModel formula
                ? formula.substituted(substitutes::into, remaining)
                : new ChainedFunction(full, remaining, recovered);
        return new ReducedModel(function, recovered, own);
    }

    /** The model in the parameters that remain. */
    public ModelFunction function() {
        return function;
    }

    /** Whether a parameter of the whole model remains. */
    public boolean remains(int parameter) {
        return own.get(parameter);
    }

    /** The expression that a parameter of the whole model follows; empty where it remains. */
    public Optional<String> tie(int parameter) {
        return own.get(parameter)
                ? Optional.empty()
                : Optional.of(Printer.print(recovered.get(parameter).expression()));
    }

    /** All parameters of the whole model. */
    public double[] values(double[] remaining) {
        double[] values = new double[recovered.size()];
        double[] value = new double[1];
        for (int k = 0; k < values.length; k++) {
            recovered.get(k).kernel(new int[0]).evaluate(remaining, new double[0][], 1, value);
            values[k] = value[0];
        }
        return values;
    }

    /** Derivatives of a parameter of the whole model with respect to those that remain. */
    public double[] gradient(int parameter, double[] remaining) {
        return Pointwise.of(recovered.get(parameter), remaining).gradient();
    }
}
