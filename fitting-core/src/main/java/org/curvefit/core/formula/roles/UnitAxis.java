package org.curvefit.core.formula.roles;

import org.curvefit.core.formula.ast.Expression;

/** A direction in which units are measured. */
public sealed interface UnitAxis {
    /** The unit of the response. */
    record Response() implements UnitAxis {}

    /**
     * The unit of an expression of columns only.
     *
     * @param carrier the expression, e.g. x or log(x)
     */
    record Carrier(Expression carrier) implements UnitAxis {}

    /**
     * The "unit" of exp(c h): what a shift of h by one multiplies it by.
     *
     * @param coefficient c, the same in every row
     * @param carrier h, of columns only
     */
    record Growth(Expression coefficient, Expression carrier) implements UnitAxis {}

    /**
     * The unit of h^e.
     *
     * @param exponent e, the same in every row
     * @param carrier h, of columns only
     */
    record Power(Expression exponent, Expression carrier) implements UnitAxis {}
}
