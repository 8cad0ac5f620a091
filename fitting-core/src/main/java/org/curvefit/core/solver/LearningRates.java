package org.curvefit.core.solver;

import java.util.List;
import java.util.OptionalDouble;
import org.curvefit.api.solver.LearningRate;

/** The learning rates that come with the program. */
public final class LearningRates {
    private LearningRates() {}

    /** Always the same. */
    public record Constant(double rate) implements LearningRate {
        @Override
        public double choose(int step, Line line) {
            return rate;
        }
    }

    /**
     * Multiplied by a factor after every so many steps.
     *
     * @param initial the first rate
     * @param factor between 0 and 1
     * @param every number of steps
     */
    public record StepDecay(double initial, double factor, int every) implements LearningRate {
        @Override
        public double choose(int step, Line line) {
            return initial * Math.pow(factor, step / every);
        }
    }

    /** Falls as 1/t: the initial rate over the number of the step, counted from 1. */
    public record InverseTime(double initial) implements LearningRate {
        @Override
        public double choose(int step, Line line) {
            return initial / (step + 1);
        }
    }

    /**
     * Halved until the loss falls by a share of what the slope promises (Armijo's condition). Nocedal and Wright, Numerical Optimization (2nd ed.),
     * algorithm 3.1.
     *
     * @param initial tried first at each step
     */
    public record Backtracking(double initial) implements LearningRate {
        private static final double SHARE = 1e-4;
        private static final double CUT = 0.5;
        private static final int MOST_CUTS = 60;

        @Override
        public double choose(int step, Line line) {
            double t = initial;
            for (int cuts = 0; cuts < MOST_CUTS; cuts++) {
                if (line.at(t) <= line.here() + SHARE * t * line.slope()) {
                    return t;
                }
                t *= CUT;
            }
            return 0;
        }
    }

    /** The one of several rates that gives the smallest loss. */
    public record Choice(List<Double> rates) implements LearningRate {
        public Choice {
            rates = List.copyOf(rates);
        }

        @Override
        public double choose(int step, Line line) {
            double best = rates.get(0);
            double smallest = Double.POSITIVE_INFINITY;
            for (double rate : rates) {
                double loss = line.at(rate);
                if (loss < smallest) {
                    smallest = loss;
                    best = rate;
                }
            }
            return best;
        }
    }

    /**
     * The rate that leads to the minimum of the second-order model along the direction: g'g / g'Hg.
     *
     * @param cap the rate where the curvature is not positive, and the largest one
     */
    public record HessianOptimal(double cap) implements LearningRate {
        @Override
        public double choose(int step, Line line) {
            OptionalDouble curvature = line.curvature();
            if (curvature.isEmpty() || !(curvature.getAsDouble() > 0)) {
                return cap;
            }
            return Math.min(cap, -line.slope() / curvature.getAsDouble());
        }
    }

    /** A rate that a method finds by itself from the curvature at each step. */
    public record Scaled() implements LearningRate {
        @Override
        public double choose(int step, Line line) {
            throw new AssertionError("the method has no rate of its own");
        }
    }

    /** A constant that is still to be found by trying several. */
    public record Searched() implements LearningRate {
        @Override
        public double choose(int step, Line line) {
            throw new AssertionError("the learning rate was not searched before the run");
        }
    }
}
