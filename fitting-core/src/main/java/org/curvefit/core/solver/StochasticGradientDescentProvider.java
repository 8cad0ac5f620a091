package org.curvefit.core.solver;

import java.util.List;
import org.curvefit.api.solver.Solver;
import org.curvefit.api.spi.Extensions;
import org.curvefit.api.spi.Provider;
import org.curvefit.api.spi.Setting;
import org.curvefit.api.spi.Settings;

/** Provides stochastic gradient descent. */
public final class StochasticGradientDescentProvider implements Provider<Solver> {
    private static final String SCALED = "auto";
    private static final int DEFAULT_BATCH = 32;

    @Override
    public Class<Solver> type() {
        return Solver.class;
    }

    @Override
    public String name() {
        return StochasticGradientDescent.NAME;
    }

    @Override
    public String summary() {
        return "stochastic gradient descent: steps down the gradient of a few rows at a time";
    }

    @Override
    public List<Setting> settings() {
        return List.of(
                new Setting("rate", SCALED, "a number, decay:F/N, inverse, or auto: from the curvature at each epoch"),
                new Setting("batch", "32", "rows per step"),
                new Setting("seed", "1", "of the order of the rows"));
    }

    @Override
    public Solver create(Settings settings) {
        return create(settings, Extensions.load(RateText.class.getClassLoader()));
    }

    @Override
    public Solver create(Settings settings, Extensions extensions) {
        String rate = settings.text("rate").orElse(SCALED);
        return new StochasticGradientDescent(
                rate.equals(SCALED) ? new LearningRates.Scaled() : RateText.parse(rate, extensions),
                settings.count("batch").orElse(DEFAULT_BATCH),
                settings.number("seed").orElse(1.0).longValue());
    }
}
