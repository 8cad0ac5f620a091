package org.curvefit.cli.guest;

import org.curvefit.api.model.ModelFunction;
import org.curvefit.testkit.contract.ModelContract;

class ProgressCurveContractTest extends ModelContract {
    @Override
    protected ModelFunction function() {
        return new ProgressCurve("minute");
    }

    @Override
    protected double[] point() {
        return new double[] {5, 1.5, 2};
    }
}
