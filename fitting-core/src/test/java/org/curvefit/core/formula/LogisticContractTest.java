package org.curvefit.core.formula;

import java.util.List;
import org.curvefit.api.model.ModelFunction;
import org.curvefit.testkit.contract.ModelContract;

class LogisticContractTest extends ModelContract {
    private final ModelFunction function =
            Formula.parse("y = top/(1 + exp(-k*(x - mid)))").bind(List.of("x", "y", "z"), List.of());

    @Override
    protected ModelFunction function() {
        return function;
    }

    @Override
    protected double[] point() {
        return new double[] {3, 1.2, 1.5};
    }
}
