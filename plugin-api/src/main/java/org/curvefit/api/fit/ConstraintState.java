package org.curvefit.api.fit;

/**
 * A linear constraint at an answer.
 *
 * @param text as written; of a bound on a parameter that follows others, the bound
 * @param active whether it holds with equality and the fit would improve without it
 * @param multiplier by how much the sum of squared residuals falls, per unit by which the limit is moved so that more is allowed; of an equation,
 *     per unit by which its right side is raised; 0 where it is not active
 */
public record ConstraintState(String text, boolean active, double multiplier) {}
