package org.curvefit.core.inference;

import java.util.Optional;

/**
 * What errors of a robust fit are made of.
 *
 * @param sandwich the covariance of the free parameters, where it exists
 * @param residualScale robust standard deviation of the residuals
 */
public record RobustErrors(Optional<Sandwich> sandwich, double residualScale) {}
