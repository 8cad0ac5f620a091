/**
 * What can be said about estimates: covariance, intervals, goodness of fit. Entry types: {@link org.curvefit.core.inference.Identification} and
 * {@link org.curvefit.core.inference.GoodnessOfFit}. Does not know which solver found the point.
 */
@org.jspecify.annotations.NullMarked
package org.curvefit.core.inference;
