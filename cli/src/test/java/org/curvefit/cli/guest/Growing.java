package org.curvefit.cli.guest;

import java.util.List;
import org.curvefit.api.solver.LearningRate;
import org.curvefit.api.spi.Provider;
import org.curvefit.api.spi.Setting;
import org.curvefit.api.spi.Settings;

/**
 * A rate that is doubled as long as the loss falls further; halved where it does not fall at all.
 *
 * @param initial tried first at each step
 */
public record Growing(double initial) implements LearningRate {
    private static final int MOST_TRIALS = 60;

    /** Makes the rate known by its name: {@code --rate growing:0.01}. */
    public static final class Named implements Provider<LearningRate> {
        @Override
        public Class<LearningRate> type() {
            return LearningRate.class;
        }

        @Override
        public String name() {
            return "growing";
        }

        @Override
        public String summary() {
            return "doubled while the loss falls further, halved while it does not fall, e.g. growing:0.01";
        }

        @Override
        public List<Setting> settings() {
            return List.of(new Setting("initial", "0.01", "tried first at each step"));
        }

        @Override
        public LearningRate create(Settings settings) {
            return new Growing(settings.number("initial").orElseThrow());
        }
    }

    @Override
    public double choose(int step, Line line) {
        double rate = initial;
        double loss = line.at(rate);
        for (int trial = 0; trial < MOST_TRIALS && !(loss < line.here()); trial++) {
            rate /= 2;
            loss = line.at(rate);
        }
        for (int trial = 0; trial < MOST_TRIALS; trial++) {
            double further = line.at(2 * rate);
            if (!(further < loss)) {
                return loss < line.here() ? rate : 0;
            }
            rate *= 2;
            loss = further;
        }
        return rate;
    }
}
