/**
 * How much a residual counts. Entry types: {@link org.curvefit.core.loss.Huber} and the others beside it, found by name. Scales and residuals are the
 * business of {@code core.problem}.
 */
@org.jspecify.annotations.NullMarked
package org.curvefit.core.loss;
