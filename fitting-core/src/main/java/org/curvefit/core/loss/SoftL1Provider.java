package org.curvefit.core.loss;

import org.curvefit.api.loss.LossFunction;
import org.curvefit.api.spi.Provider;
import org.curvefit.api.spi.Settings;

/** Provides {@link SoftL1}. */
public final class SoftL1Provider implements Provider<LossFunction> {
    @Override
    public Class<LossFunction> type() {
        return LossFunction.class;
    }

    @Override
    public String name() {
        return "soft-l1";
    }

    @Override
    public String summary() {
        return "smooth passage from squares to absolute values";
    }

    @Override
    public LossFunction create(Settings settings) {
        return new SoftL1();
    }
}
