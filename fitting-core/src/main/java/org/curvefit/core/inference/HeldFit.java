package org.curvefit.core.inference;

/**
 * The end of a fit with one parameter held.
 *
 * @param rss residual sum of squares; infinite where the model is not finite
 * @param others the other free parameters there
 */
public record HeldFit(double rss, double[] others) {}
