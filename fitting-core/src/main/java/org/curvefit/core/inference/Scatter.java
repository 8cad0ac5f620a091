package org.curvefit.core.inference;

/** What is known about the scatter of observations, and with it what the sum of squares means. */
public enum Scatter {
    /** Its size is estimated from the residuals. */
    ESTIMATED,
    /** Sigma is the standard deviation itself. */
    KNOWN,
    /** Residuals did not count by their squares: the sum of squares is no likelihood. */
    ROBUST,
    /** The observations are counts, whose variance is their mean. */
    COUNTS;

    /** Whether its size is known, so that nothing is rescaled and the normal distribution is behind errors. */
    public boolean known() {
        return this == KNOWN || this == COUNTS;
    }
}
