package org.curvefit.core.loss;

import org.curvefit.api.loss.LossFunction;
import org.curvefit.api.spi.Provider;
import org.curvefit.api.spi.Settings;

/** Provides {@link Huber}. */
public final class HuberProvider implements Provider<LossFunction> {
    @Override
    public Class<LossFunction> type() {
        return LossFunction.class;
    }

    @Override
    public String name() {
        return "huber";
    }

    @Override
    public String summary() {
        return "least squares up to the scale, absolute values beyond";
    }

    @Override
    public LossFunction create(Settings settings) {
        return new Huber();
    }
}
