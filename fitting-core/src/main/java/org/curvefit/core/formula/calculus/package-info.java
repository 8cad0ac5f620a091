/**
 * What can be derived from a formula without data: entry types {@link org.curvefit.core.formula.calculus.Differentiator},
 * {@link org.curvefit.core.formula.calculus.Simplifier} and {@link org.curvefit.core.formula.calculus.Linearity}. Knows no kernel.
 */
@org.jspecify.annotations.NullMarked
package org.curvefit.core.formula.calculus;
