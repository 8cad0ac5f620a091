package org.curvefit.core.loss;

import org.curvefit.api.loss.LossFunction;
import org.curvefit.api.spi.Provider;
import org.curvefit.api.spi.Settings;

/** Provides {@link Cauchy}. */
public final class CauchyProvider implements Provider<LossFunction> {
    @Override
    public Class<LossFunction> type() {
        return LossFunction.class;
    }

    @Override
    public String name() {
        return "cauchy";
    }

    @Override
    public String summary() {
        return "logarithmic beyond the scale: far outliers hardly count";
    }

    @Override
    public LossFunction create(Settings settings) {
        return new Cauchy();
    }
}
