package org.curvefit.core.loss;

import org.curvefit.api.loss.LossFunction;
import org.curvefit.testkit.contract.LossContract;

class CauchyContractTest extends LossContract {
    @Override
    protected LossFunction loss() {
        return new Cauchy();
    }
}
