/**
 * How good an answer is, and whether it may be used. Entry type: {@link org.curvefit.core.diagnostics.VerdictRule}. Does not know which solver
 * found the point.
 */
@org.jspecify.annotations.NullMarked
package org.curvefit.core.diagnostics;
