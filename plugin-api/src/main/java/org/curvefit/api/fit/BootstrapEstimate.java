package org.curvefit.api.fit;

/**
 * What refits to data drawn again say about a parameter.
 *
 * @param name of the parameter
 * @param mean of the refits
 * @param bias mean less estimate
 * @param standardError standard deviation of the refits
 */
public record BootstrapEstimate(String name, double mean, double bias, double standardError) {}
