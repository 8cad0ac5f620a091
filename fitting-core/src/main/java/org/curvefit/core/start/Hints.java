package org.curvefit.core.start;

import java.util.List;

/**
 * Where the data, or what a fit has left of them, show something.
 *
 * @param peaks places of peaks and dips on the scale of the first input, with their half widths, the largest first
 * @param frequencies angular frequencies of waves along the first input, the strongest first
 */
record Hints(List<Peak> peaks, List<Double> frequencies) {
    Hints {
        peaks = List.copyOf(peaks);
        frequencies = List.copyOf(frequencies);
    }

    static Hints none() {
        return new Hints(List.of(), List.of());
    }

    /**
     * A peak or dip.
     *
     * @param place where
     * @param width half width at half height
     */
    record Peak(double place, double width) {}
}
