/**
 * From the text of a formula to a model: entry types {@link org.curvefit.core.formula.Formula} (read, names undecided) and
 * {@link org.curvefit.core.formula.FormulaModel} (names decided, ready to evaluate). Knows no data, no start values, no solver.
 */
@org.jspecify.annotations.NullMarked
package org.curvefit.core.formula;
