package org.curvefit.core.start;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/**
 * Gives the variables that decide how fast waves turn different strong frequencies of the data, or half the sum and half the difference of two, of
 * which a product of two waves consists.
 */
final class WaveDraws implements CandidateSource {
    private final SearchModel model;
    private final int[] searched;
    private final List<Double> frequencies;
    private final PriorDraws rest;

    WaveDraws(SearchModel model, int[] searched, Hints hints) {
        this.model = model;
        this.searched = searched;
        this.frequencies = hints.frequencies();
        this.rest = new PriorDraws(model, searched, hints);
    }

    /** Whether there are at least two strong frequencies, and two variables for them. */
    boolean applicable() {
        return frequencies.size() > 1
                && java.util.Arrays.stream(searched)
                                .filter(k -> model.wave(k).isPresent())
                                .count()
                        > 1;
    }

    @Override
    public boolean propose(SplittableRandom random, double[] point) {
        java.util.Arrays.fill(point, Double.NaN);
        Map<String, Double> drawn = new HashMap<>();
        double[] frequency = pair(random);
        int next = 0;
        for (int k = 0; k < point.length; k++) {
            if (model.wave(searched[k]).isPresent()) {
                double chosen = next < 2 ? frequency[next % 2] : frequencies.get(random.nextInt(frequencies.size()));
                double value = model.wave(searched[k]).get().ofFrequency(chosen, drawn);
                if (Double.isFinite(value)) {
                    point[k] = value;
                    drawn.put(model.name(searched[k]), value);
                    next++;
                }
            }
        }
        rest.complete(random, point);
        return true;
    }

    private double[] pair(SplittableRandom random) {
        int first = random.nextInt(Math.min(3, frequencies.size()));
        int second = (first + 1 + random.nextInt(frequencies.size() - 1)) % frequencies.size();
        double one = frequencies.get(first);
        double other = frequencies.get(second);
        return switch (random.nextInt(4)) {
            case 0 -> new double[] {one, other};
            case 1 -> new double[] {other, one};
            case 2 -> new double[] {(one + other) / 2, Math.abs(one - other) / 2};
            default -> new double[] {Math.abs(one - other) / 2, (one + other) / 2};
        };
    }
}
