package org.curvefit.core.start;

import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/**
 * One of several priors, each as likely as its share.
 *
 * @param parts at least one
 */
record MixedPrior(List<Part> parts) implements Prior {
    MixedPrior {
        parts = List.copyOf(parts);
    }

    /** Either of two, equally likely. */
    static MixedPrior evenly(Prior one, Prior other) {
        return new MixedPrior(List.of(new Part(1, one), new Part(1, other)));
    }

    @Override
    public double draw(SplittableRandom random, Map<String, Double> drawn, Hints hints) {
        double total = 0;
        for (Part part : parts) {
            total += part.share;
        }
        double left = total * random.nextDouble();
        for (Part part : parts) {
            left -= part.share;
            if (left < 0) {
                return part.prior.draw(random, drawn, hints);
            }
        }
        return parts.get(0).prior.draw(random, drawn, hints);
    }

    /**
     * A prior with its share.
     *
     * @param share positive
     */
    record Part(double share, Prior prior) {}
}
