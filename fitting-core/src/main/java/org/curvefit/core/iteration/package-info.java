/**
 * The only loop: it asks the solver for trials, the rules whether it is enough, and keeps the trajectory. Entry type: {@link
 * org.curvefit.core.iteration.SolveLoop}. Knows no solver.
 */
@org.jspecify.annotations.NullMarked
package org.curvefit.core.iteration;
