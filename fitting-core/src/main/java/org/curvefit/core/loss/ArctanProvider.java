package org.curvefit.core.loss;

import org.curvefit.api.loss.LossFunction;
import org.curvefit.api.spi.Provider;
import org.curvefit.api.spi.Settings;

/** Provides {@link Arctan}. */
public final class ArctanProvider implements Provider<LossFunction> {
    @Override
    public Class<LossFunction> type() {
        return LossFunction.class;
    }

    @Override
    public String name() {
        return "arctan";
    }

    @Override
    public String summary() {
        return "bounded: a residual counts at most as much as one of about the scale";
    }

    @Override
    public LossFunction create(Settings settings) {
        return new Arctan();
    }
}
