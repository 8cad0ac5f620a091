package org.curvefit.api.fit;

/**
 * How far a parameter can be trusted to behave as in a linear model, and how much of its error is due to the others.
 *
 * @param name of the parameter
 * @param skewness Hougaard's measure of the skewness of its estimate; NaN where the model has no second derivatives
 * @param dependency share of its variance that is due to the other parameters, 0 to 1
 * @param vif variance inflation factor, 1 / (1 - dependency)
 */
public record Nonlinearity(String name, double skewness, double dependency, double vif) {}
