package org.curvefit.api.fit;

/**
 * A number that describes an answer beyond the summary.
 *
 * @param name e.g. {@code press}
 * @param value NaN where it does not exist for this answer
 * @param definition how it is formed, in the words of the documentation
 */
public record Statistic(String name, double value, String definition) {}
