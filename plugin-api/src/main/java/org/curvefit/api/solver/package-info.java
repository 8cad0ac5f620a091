/**
 * How a point moves, and why it stopped. Entry types: {@link org.curvefit.api.solver.Solver} and {@link org.curvefit.api.solver.Objective}.
 * Knows no formula, no dataset and no loss.
 */
@org.jspecify.annotations.NullMarked
package org.curvefit.api.solver;
