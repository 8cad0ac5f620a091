package org.curvefit.core.start;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** Puts each variable that marks a place on a peak of its own, and everything else where it may be. */
final class PeakDraws implements CandidateSource {
    private final SearchModel model;
    private final int[] searched;
    private final Hints hints;
    private final PriorDraws rest;

    PeakDraws(SearchModel model, int[] searched, Hints hints) {
        this.model = model;
        this.searched = searched;
        this.hints = hints;
        this.rest = new PriorDraws(model, searched, hints);
    }

    /** Whether there are peaks, and variables to mark them. */
    boolean applicable() {
        return !hints.peaks().isEmpty() && java.util.Arrays.stream(searched).anyMatch(model::marksPlace);
    }

    @Override
    public boolean propose(SplittableRandom random, double[] point) {
        java.util.Arrays.fill(point, Double.NaN);
        List<Hints.Peak> left = new ArrayList<>(hints.peaks());
        double width = left.get(0).width();
        for (int k = 0; k < point.length; k++) {
            if (model.marksPlace(searched[k]) && !left.isEmpty()) {
                Hints.Peak peak = left.remove(random.nextInt(Math.min(left.size(), 4)));
                point[k] = model.at(searched[k], peak.place() + 0.2 * peak.width() * (2 * random.nextDouble() - 1));
                width = peak.width();
            } else if (random.nextInt(4) > 0) {
                point[k] = model.ofSize(searched[k], width * Scale.between(0.5, 2.5, random));
            }
        }
        rest.complete(random, point);
        return true;
    }
}
