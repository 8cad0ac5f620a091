/** rho(s) of a squared, scaled residual s = r^2 and its derivatives. Entry type: {@link org.curvefit.api.loss.LossFunction}. */
@org.jspecify.annotations.NullMarked
package org.curvefit.api.loss;
