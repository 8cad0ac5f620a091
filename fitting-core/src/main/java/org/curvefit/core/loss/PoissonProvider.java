package org.curvefit.core.loss;

import org.curvefit.api.fit.MethodChoice;
import org.curvefit.api.loss.LossFunction;
import org.curvefit.api.spi.Provider;
import org.curvefit.api.spi.Settings;

/** Provides {@link Poisson}. */
public final class PoissonProvider implements Provider<LossFunction> {
    @Override
    public Class<LossFunction> type() {
        return LossFunction.class;
    }

    @Override
    public String name() {
        return MethodChoice.POISSON;
    }

    @Override
    public String summary() {
        return "counts: maximum likelihood, where the variance of a count is its mean";
    }

    @Override
    public LossFunction create(Settings settings) {
        return new Poisson();
    }
}
