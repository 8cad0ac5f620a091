/**
 * From a model and data to a cost of free parameters. Entry types: {@link org.curvefit.core.problem.LeastSquaresObjective} and {@link
 * org.curvefit.core.problem.DataSelection}. Cross-checks that need model and data happen here; knows no solver.
 */
@org.jspecify.annotations.NullMarked
package org.curvefit.core.problem;
