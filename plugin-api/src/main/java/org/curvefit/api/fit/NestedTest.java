package org.curvefit.api.fit;

/**
 * Whether the additional parameters of a model earn their place against a special case of it. With the scale estimated the extra-sum-of-squares test,
 * F = ((RSS1 - RSS2) / (nu1 - nu2)) / (RSS2 / nu2); with sigma known RSS1 - RSS2, which is chi-square distributed with nu1 - nu2 degrees of freedom.
 * D. M. Bates, D. G. Watts, Nonlinear Regression Analysis and Its Applications, 1988, section 3.10.
 *
 * @param against the special case, by its name among the models compared
 * @param statistic {@code F} or {@code chi2}
 * @param value of the statistic
 * @param additional nu1 - nu2, the number of additional parameters
 * @param remaining nu2, the degrees of freedom of the larger model
 * @param p probability of so large a value where the special case holds
 */
public record NestedTest(String against, String statistic, double value, int additional, long remaining, double p) {}
