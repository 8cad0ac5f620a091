package org.curvefit.core.start;

import java.util.List;
import java.util.SplittableRandom;

/** Takes one of the best minima so far and draws some of its variables anew, with hints from what that fit leaves over. */
final class Mutations implements CandidateSource {
    private static final int PARENTS = 3;

    private final List<Minima.Minimum> parents;
    private final PriorDraws draws;

    Mutations(Minima minima, PriorDraws draws) {
        this.parents = minima.all().stream().limit(PARENTS).toList();
        this.draws = draws;
    }

    @Override
    public boolean propose(SplittableRandom random, double[] point) {
        int parent = random.nextInt(parents.size());
        System.arraycopy(parents.get(parent).descent().end(), 0, point, 0, point.length);
        int changed = 1 + random.nextInt(Math.min(3, Math.max(1, point.length - 1)));
        for (int i = 0; i < changed; i++) {
            point[random.nextInt(point.length)] = Double.NaN;
        }
        draws.complete(random, point);
        return parent > 0;
    }
}
