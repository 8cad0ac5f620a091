package org.curvefit.core.formula;

import java.util.List;
import org.curvefit.api.model.ModelFunction;
import org.curvefit.testkit.contract.ModelContract;

class PowerContractTest extends ModelContract {
    private final ModelFunction function = Formula.parse("y = a*x^b").bind(List.of("x", "y", "z"), List.of());

    @Override
    protected ModelFunction function() {
        return function;
    }

    @Override
    protected double[] point() {
        return new double[] {2, 1.3};
    }
}
