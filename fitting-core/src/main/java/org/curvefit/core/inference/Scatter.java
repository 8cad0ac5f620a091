package org.curvefit.core.inference;

/** What is known about the scatter of observations, and with it what the sum of squares means. */
public enum Scatter {
    /** Its size is estimated from the residuals. */
    ESTIMATED,
    /** Sigma is the standard deviation itself. */
    KNOWN,
    /** Residuals did not count by their squares: the sum of squares is no likelihood. */
    ROBUST
}
