package org.curvefit.core.start;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Chooses which candidates to follow: the lowest ones that do not lie next to one another, winners among a few, and some at random. Wide basins of
 * poor minima often hold all of the lowest candidates.
 */
final class Diversity {
    private static final double NEAR = 0.05;
    private static final int FEW = 8;

    private Diversity() {}

    /** At most {@code most} candidates; the order of {@code drawn} is that in which they were drawn. */
    static List<Candidate> choose(List<Candidate> drawn, int most) {
        if (drawn.isEmpty()) {
            return List.of();
        }
        double[] spread = spread(drawn);
        List<Candidate> chosen = new ArrayList<>();
        List<Candidate> sorted = new ArrayList<>(drawn);
        sorted.sort(Comparator.comparingDouble(Candidate::cost));
        add(sorted, (most + 1) / 2, chosen, spread);
        add(winners(drawn), most * 3 / 4, chosen, spread);
        add(drawn, most, chosen, spread);
        return chosen;
    }

    private static void add(List<Candidate> from, int upTo, List<Candidate> chosen, double[] spread) {
        for (Candidate candidate : from) {
            if (chosen.size() >= upTo) {
                return;
            }
            if (chosen.stream().noneMatch(other -> near(other.point(), candidate.point(), spread))) {
                chosen.add(candidate);
            }
        }
    }

    /** The lowest of each few that were drawn one after the other. */
    private static List<Candidate> winners(List<Candidate> drawn) {
        List<Candidate> winners = new ArrayList<>();
        for (int from = 0; from < drawn.size(); from += FEW) {
            drawn.subList(from, Math.min(drawn.size(), from + FEW)).stream()
                    .min(Comparator.comparingDouble(Candidate::cost))
                    .ifPresent(winners::add);
        }
        return winners;
    }

    /** For each variable the distance between the quartiles of what was drawn. */
    private static double[] spread(List<Candidate> drawn) {
        double[] spread = new double[drawn.get(0).point().length];
        for (int k = 0; k < spread.length; k++) {
            int variable = k;
            double[] values = drawn.stream()
                    .mapToDouble(candidate -> candidate.point()[variable])
                    .sorted()
                    .toArray();
            spread[k] = values[values.length * 3 / 4] - values[values.length / 4];
        }
        return spread;
    }

    private static boolean near(double[] one, double[] other, double[] spread) {
        for (int k = 0; k < one.length; k++) {
            double size = Math.min(spread[k], Math.max(Math.abs(one[k]), Math.abs(other[k])));
            if (Math.abs(one[k] - other[k]) > NEAR * size) {
                return false;
            }
        }
        return true;
    }
}
