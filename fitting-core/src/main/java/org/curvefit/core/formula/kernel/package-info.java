/**
 * Array kernels: what a formula becomes for evaluation over blocks of rows; {@link org.curvefit.core.formula.kernel.ArrayMath} holds the
 * elementary functions. Knows nothing of parameters, data or solvers.
 */
package org.curvefit.core.formula.kernel;
