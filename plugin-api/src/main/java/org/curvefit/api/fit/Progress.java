package org.curvefit.api.fit;

/**
 * A sign of life of a running fit.
 *
 * @param phase {@code search} or {@code fit}
 * @param iteration how many trials so far
 * @param loss best loss so far, in the unit that users see
 */
public record Progress(String phase, int iteration, double loss) {}
