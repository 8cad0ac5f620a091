/**
 * Linear least squares of the size of the parameters: accumulated block by block, merged, factored. Entry types:
 * {@link org.curvefit.core.linalg.Accumulation} and {@link org.curvefit.core.linalg.LinearizedResiduals}. Knows no model and no solver.
 */
@org.jspecify.annotations.NullMarked
package org.curvefit.core.linalg;
