package org.curvefit.core.loss;

import org.curvefit.api.loss.LossFunction;
import org.curvefit.api.spi.Provider;
import org.curvefit.api.spi.Settings;

/** Provides {@link Squared}. */
public final class SquaredProvider implements Provider<LossFunction> {
    @Override
    public Class<LossFunction> type() {
        return LossFunction.class;
    }

    @Override
    public String name() {
        return "squared";
    }

    @Override
    public String summary() {
        return "least squares: every residual counts by its square";
    }

    @Override
    public LossFunction create(Settings settings) {
        return new Squared();
    }
}
