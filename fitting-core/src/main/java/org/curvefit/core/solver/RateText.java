package org.curvefit.core.solver;

import java.util.ArrayList;
import java.util.List;
import org.curvefit.api.error.Location;
import org.curvefit.api.error.RequestException;
import org.curvefit.api.error.Spelling;
import org.curvefit.api.solver.LearningRate;

/**
 * Reads a learning rate: a number, or a schedule with its settings such as {@code decay:0.5/100}, {@code inverse:0.1}, {@code backtracking}, {@code
 * choose:1e-3,1e-2,1e-1} or {@code hessian:1}.
 */
final class RateText {
    /** Stands for a rate that is found by trying; whoever runs the method replaces it. */
    static final LearningRate SEARCHED = new LearningRates.Searched();

    private static final double DEFAULT_INITIAL = 0.1;
    private static final double DEFAULT_FACTOR = 0.5;
    private static final int DEFAULT_EVERY = 100;
    private static final List<String> KNOWN =
            List.of("decay", "inverse", "backtracking", "choose", "hessian", "search");

    private RateText() {}

    static LearningRate parse(String text) {
        int colon = text.indexOf(':');
        String name = colon < 0 ? text.trim() : text.substring(0, colon).trim();
        String settings = colon < 0 ? "" : text.substring(colon + 1);
        return switch (name) {
            case "decay" -> decay(numbers(settings, "/"));
            case "inverse" -> new LearningRates.InverseTime(first(numbers(settings, "/"), DEFAULT_INITIAL));
            case "backtracking" -> new LearningRates.Backtracking(first(numbers(settings, "/"), 1));
            case "choose" -> choice(numbers(settings, ","));
            case "hessian" -> new LearningRates.HessianOptimal(first(numbers(settings, "/"), 1));
            case "search" -> SEARCHED;
            default -> new LearningRates.Constant(constant(name));
        };
    }

    private static LearningRate decay(List<Double> numbers) {
        double factor = first(numbers, DEFAULT_FACTOR);
        double every = numbers.size() > 1 ? numbers.get(1) : DEFAULT_EVERY;
        double initial = numbers.size() > 2 ? numbers.get(2) : DEFAULT_INITIAL;
        if (every < 1 || every != Math.rint(every)) {
            throw wrong("decay:" + factor + "/" + every, "decays after a whole number of steps");
        }
        return new LearningRates.StepDecay(initial, factor, (int) every);
    }

    private static LearningRate choice(List<Double> numbers) {
        if (numbers.isEmpty()) {
            throw wrong("choose", "needs rates to choose from, e.g. choose:1e-3,1e-2,1e-1");
        }
        return new LearningRates.Choice(numbers);
    }

    private static double first(List<Double> numbers, double otherwise) {
        return numbers.isEmpty() ? otherwise : numbers.get(0);
    }

    private static List<Double> numbers(String settings, String separator) {
        List<Double> numbers = new ArrayList<>();
        if (!settings.isBlank()) {
            for (String part : settings.split(separator)) {
                numbers.add(constant(part.trim()));
            }
        }
        return numbers;
    }

    private static double constant(String text) {
        try {
            double rate = Double.parseDouble(text);
            if (Double.isFinite(rate) && rate > 0) {
                return rate;
            }
        } catch (NumberFormatException unreadable) {
            throw wrong(text, "is no number and no schedule");
        }
        throw wrong(text, "is not above 0");
    }

    private static RequestException wrong(String text, String what) {
        return new RequestException(
                "E126",
                "the learning rate \"" + text + "\" " + what,
                Location.at("schedules: " + String.join(", ", KNOWN)),
                Spelling.nearest(text, KNOWN)
                        .map(near -> "did you mean " + near + "?")
                        .orElse("give a positive number or a schedule, e.g. --rate 0.1 or --rate decay:0.5/100"));
    }
}
