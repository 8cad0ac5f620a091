package org.curvefit.core.loss;

import org.curvefit.api.loss.LossFunction;
import org.curvefit.testkit.contract.LossContract;

class PoissonContractTest extends LossContract {
    @Override
    protected LossFunction loss() {
        return new Poisson();
    }
}
