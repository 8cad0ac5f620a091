package org.curvefit.core.formula;

import java.util.List;
import org.curvefit.api.model.ModelFunction;
import org.curvefit.testkit.contract.ModelContract;

class DecayContractTest extends ModelContract {
    private final ModelFunction function = Formula.parse("y = a + b*exp(-c*x)").bind(List.of("x", "y", "z"), List.of());

    @Override
    protected ModelFunction function() {
        return function;
    }

    @Override
    protected double[] point() {
        return new double[] {1.5, 2, 0.7};
    }
}
