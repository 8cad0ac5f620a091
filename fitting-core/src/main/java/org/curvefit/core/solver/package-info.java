/**
 * The methods of minimization. Entry type of each: its class, a {@link org.curvefit.api.solver.Solver}. Sees an objective and nothing behind it.
 */
@org.jspecify.annotations.NullMarked
package org.curvefit.core.solver;
