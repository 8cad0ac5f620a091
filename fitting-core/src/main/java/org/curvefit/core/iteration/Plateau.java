package org.curvefit.core.iteration;

import java.util.Optional;
import org.curvefit.api.solver.Iterate;
import org.curvefit.api.solver.Stop;
import org.curvefit.api.solver.StoppingRule;

/** Stops when a line fitted to the last losses falls by no more than a threshold per step. Holds the losses of one run. */
public final class Plateau implements StoppingRule {
    private final double threshold;
    private final double lossPerCost;
    private final double[] losses;
    private int seen;

    /**
     * @param window how many losses the line is fitted to
     * @param threshold least fall of the loss per step
     * @param lossPerCost turns a cost into the loss that users see
     */
    public Plateau(int window, double threshold, double lossPerCost) {
        this.threshold = threshold;
        this.lossPerCost = lossPerCost;
        this.losses = new double[window];
    }

    @Override
    public String name() {
        return "plateau";
    }

    @Override
    public Optional<Stop> test(Iterate iterate) {
        losses[seen % losses.length] = lossPerCost * iterate.cost();
        seen++;
        if (seen < losses.length) {
            return Optional.empty();
        }
        double fall = -slope();
        return Math.abs(fall) <= threshold ? Optional.of(new Stop.Reached(name(), fall, threshold)) : Optional.empty();
    }

    /** Slope of the least-squares line through the losses in the order of their steps. */
    private double slope() {
        int n = losses.length;
        double mean = (n - 1) / 2.0;
        double above = 0;
        double below = 0;
        for (int i = 0; i < n; i++) {
            double distance = i - mean;
            above += distance * losses[(seen + i) % n];
            below += distance * distance;
        }
        return above / below;
    }
}
