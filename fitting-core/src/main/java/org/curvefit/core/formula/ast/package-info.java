/**
 * The formula as data: entry types {@link org.curvefit.core.formula.ast.Expression},
 * {@link org.curvefit.core.formula.ast.ExpressionPool} and {@link org.curvefit.core.formula.ast.ElementaryFunction}. Knows neither the
 * text it came from nor the kernels made of it.
 */
@org.jspecify.annotations.NullMarked
package org.curvefit.core.formula.ast;
