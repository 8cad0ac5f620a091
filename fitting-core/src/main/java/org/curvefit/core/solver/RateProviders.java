package org.curvefit.core.solver;

import java.util.ArrayList;
import java.util.List;
import org.curvefit.api.error.RequestException;
import org.curvefit.api.solver.LearningRate;
import org.curvefit.api.spi.Provider;
import org.curvefit.api.spi.Setting;
import org.curvefit.api.spi.Settings;

/** Provides the learning rates that come with the program, each under its name. */
public final class RateProviders {
    private RateProviders() {}

    private interface Named extends Provider<LearningRate> {
        @Override
        default Class<LearningRate> type() {
            return LearningRate.class;
        }

        default double positive(Settings settings, String setting) {
            double value = settings.number(setting).orElseThrow();
            if (!(value > 0)) {
                throw wrong(setting + " " + value + " is not above 0");
            }
            return value;
        }

        default RequestException wrong(String what) {
            return RateText.wrong(name(), ": " + what, List.of(name()));
        }
    }

    /** A rate that falls in steps. */
    public static final class Decay implements Named {
        @Override
        public String name() {
            return "decay";
        }

        @Override
        public String summary() {
            return "multiplied by a factor after every N steps, e.g. decay:0.5/100/0.1";
        }

        @Override
        public List<Setting> settings() {
            return List.of(
                    new Setting("factor", "0.5", "by which the rate is multiplied"),
                    new Setting("every", "100", "number of steps"),
                    new Setting("initial", "0.1", "the first rate"));
        }

        @Override
        public LearningRate create(Settings settings) {
            int every = settings.count("every").orElseThrow();
            if (every < 1) {
                throw wrong("decays after a whole number of steps, at least 1");
            }
            return new LearningRates.StepDecay(positive(settings, "initial"), positive(settings, "factor"), every);
        }
    }

    /** A rate that falls as 1/t. */
    public static final class Inverse implements Named {
        @Override
        public String name() {
            return "inverse";
        }

        @Override
        public String summary() {
            return "the first rate over the number of the step, e.g. inverse:0.1";
        }

        @Override
        public List<Setting> settings() {
            return List.of(new Setting("initial", "0.1", "the first rate"));
        }

        @Override
        public LearningRate create(Settings settings) {
            return new LearningRates.InverseTime(positive(settings, "initial"));
        }
    }

    /** Armijo's line search. */
    public static final class Backtracking implements Named {
        @Override
        public String name() {
            return "backtracking";
        }

        @Override
        public String summary() {
            return "halved until the loss falls enough, e.g. backtracking:1";
        }

        @Override
        public List<Setting> settings() {
            return List.of(new Setting("initial", "1", "tried first at each step"));
        }

        @Override
        public LearningRate create(Settings settings) {
            return new LearningRates.Backtracking(positive(settings, "initial"));
        }
    }

    /** The best of several rates. */
    public static final class Choose implements Named {
        @Override
        public String name() {
            return "choose";
        }

        @Override
        public String summary() {
            return "the rate of several that gives the smallest loss, e.g. choose:1e-3,1e-2,1e-1";
        }

        @Override
        public List<Setting> settings() {
            return List.of(new Setting("rates", "", "separated by commas"));
        }

        @Override
        public LearningRate create(Settings settings) {
            List<Double> rates = new ArrayList<>();
            for (String rate : settings.text("rates").orElse("").split(",")) {
                if (!rate.isBlank()) {
                    rates.add(RateText.constant(rate.trim()));
                }
            }
            if (rates.isEmpty()) {
                throw wrong("needs rates to choose from, e.g. choose:1e-3,1e-2,1e-1");
            }
            return new LearningRates.Choice(rates);
        }
    }

    /** The rate of the second-order model. */
    public static final class Hessian implements Named {
        @Override
        public String name() {
            return "hessian";
        }

        @Override
        public String summary() {
            return "to the minimum of the second-order model along the direction, at most a cap, e.g. hessian:1";
        }

        @Override
        public List<Setting> settings() {
            return List.of(new Setting("cap", "1", "the largest rate, and that where the curvature is not positive"));
        }

        @Override
        public LearningRate create(Settings settings) {
            return new LearningRates.HessianOptimal(positive(settings, "cap"));
        }
    }

    /** A rate that is found by trying before the run. */
    public static final class Search implements Named {
        @Override
        public String name() {
            return "search";
        }

        @Override
        public String summary() {
            return "one run per power of ten, then a random sample around the best; the run uses that rate";
        }

        @Override
        public LearningRate create(Settings settings) {
            return new LearningRates.Searched();
        }
    }
}
