/**
 * What went wrong, where, and how to fix it. Entry type: {@link org.curvefit.api.error.CurveFitException}. Knows nothing of data, models or
 * solvers.
 */
@org.jspecify.annotations.NullMarked
package org.curvefit.api.error;
