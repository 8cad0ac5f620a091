package org.curvefit.cli.guest;

import org.curvefit.api.loss.LossFunction;
import org.curvefit.testkit.contract.LossContract;

class WelschContractTest extends LossContract {
    @Override
    protected LossFunction loss() {
        return new Welsch();
    }
}
