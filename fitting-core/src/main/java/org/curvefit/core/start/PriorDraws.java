package org.curvefit.core.start;

import java.util.HashMap;
import java.util.Map;
import java.util.SplittableRandom;
import org.curvefit.api.model.Bounds;

/** Draws every variable from what is known about it; those that depend on others after them. */
final class PriorDraws implements CandidateSource {
    private final SearchModel model;
    private final int[] searched;
    private final Hints hints;

    PriorDraws(SearchModel model, int[] searched, Hints hints) {
        this.model = model;
        this.searched = searched;
        this.hints = hints;
    }

    @Override
    public boolean propose(SplittableRandom random, double[] point) {
        java.util.Arrays.fill(point, Double.NaN);
        complete(random, point);
        return true;
    }

    /** Draws the elements that are NaN. */
    void complete(SplittableRandom random, double[] point) {
        Map<String, Double> drawn = new HashMap<>();
        for (int k = 0; k < point.length; k++) {
            if (!Double.isNaN(point[k])) {
                drawn.put(model.name(searched[k]), point[k]);
            }
        }
        for (int pass = 0; pass < point.length && drawn.size() < point.length; pass++) {
            for (int k = 0; k < point.length; k++) {
                if (Double.isNaN(point[k])) {
                    point[k] = draw(random, k, drawn);
                }
            }
        }
        Prior last = new WidePrior();
        for (int k = 0; k < point.length; k++) {
            point[k] = Double.isNaN(point[k]) ? last.draw(random, drawn, hints) : point[k];
        }
    }

    private double draw(SplittableRandom random, int k, Map<String, Double> drawn) {
        double value = model.prior(searched[k]).draw(random, drawn, hints);
        if (!Double.isFinite(value)) {
            return Double.NaN;
        }
        double inside = inside(value, model.space().bounds(searched[k]), random);
        drawn.put(model.name(searched[k]), inside);
        return inside;
    }

    /** A value within bounds: mirrored at the one it crosses, or anywhere between two. */
    private static double inside(double value, Bounds bounds, SplittableRandom random) {
        if (bounds.contains(value)) {
            return value;
        }
        double mirrored = value < bounds.low() ? 2 * bounds.low() - value : 2 * bounds.high() - value;
        return bounds.contains(mirrored)
                ? mirrored
                : bounds.low() + random.nextDouble() * (bounds.high() - bounds.low());
    }
}
