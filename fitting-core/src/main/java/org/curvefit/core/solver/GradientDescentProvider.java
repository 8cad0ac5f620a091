package org.curvefit.core.solver;

import java.util.List;
import org.curvefit.api.solver.Solver;
import org.curvefit.api.spi.Extensions;
import org.curvefit.api.spi.Provider;
import org.curvefit.api.spi.Setting;
import org.curvefit.api.spi.Settings;
import org.curvefit.core.iteration.GradientRules;
import org.curvefit.core.iteration.Tolerances;

/** Provides gradient descent. */
public final class GradientDescentProvider implements Provider<Solver> {
    private static final String DEFAULT_RATE = "backtracking";
    private static final double GTOL = 1e-7;
    private static final double VANISHING = 1e-8;

    @Override
    public Class<Solver> type() {
        return Solver.class;
    }

    @Override
    public String name() {
        return "gd";
    }

    @Override
    public String summary() {
        return "gradient descent: steps down the gradient of the loss, with a learning rate";
    }

    @Override
    public List<Setting> settings() {
        return List.of(new Setting(
                "rate",
                "backtracking",
                "a number, or decay:F/N, inverse, backtracking, choose:R1,R2, hessian, search"));
    }

    @Override
    public Solver create(Settings settings) {
        return create(settings, Extensions.load(RateText.class.getClassLoader()));
    }

    @Override
    public Solver create(Settings settings, Extensions extensions) {
        return new DescentSolver(
                "gd",
                new SteepestDirection(),
                RateText.parse(settings.text("rate").orElse(DEFAULT_RATE), extensions),
                List.of(new Tolerances.Gtol(GTOL), new GradientRules.Vanishing(VANISHING)));
    }
}
