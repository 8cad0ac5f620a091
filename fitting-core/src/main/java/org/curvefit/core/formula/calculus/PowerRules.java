package org.curvefit.core.formula.calculus;

import org.curvefit.core.formula.ast.Binary;
import org.curvefit.core.formula.ast.Constant;
import org.curvefit.core.formula.ast.ElementaryFunction;
import org.curvefit.core.formula.ast.Expression;
import org.curvefit.core.formula.ast.ExpressionPool;
import org.curvefit.core.formula.ast.Operator;

/** Powers with a known exponent as products and roots, which are exact or nearly so and far cheaper; e^u as exp(u). */
final class PowerRules {

    private final Simplifier algebra;
    private final ExpressionPool pool;

    PowerRules(Simplifier algebra, ExpressionPool pool) {
        this.algebra = algebra;
        this.pool = pool;
    }

    Expression power(Expression base, Expression exponent) {
        if (exponent instanceof Constant number) {
            return constantPower(base, number);
        }
        return base.isConstant(Math.E)
                ? algebra.call(ElementaryFunction.EXP, exponent)
                : pool.binary(Operator.POWER, base, exponent);
    }

    private Expression constantPower(Expression base, Constant exponent) {
        double n = exponent.value();
        if (n == 0) {
            return algebra.constant(1);
        }
        if (n == 1) {
            return base;
        }
        if (n == 0.5) {
            return algebra.call(ElementaryFunction.SQRT, base);
        }
        if (n == 2 || n == 3 || n == 4) {
            return repeatedProduct(base, (int) n);
        }
        if (n == -1 || n == -2) {
            return algebra.quotient(algebra.constant(1), algebra.power(base, algebra.constant(-n)));
        }
        return powerOfPower(base, exponent);
    }

    private Expression repeatedProduct(Expression base, int n) {
        Expression square = algebra.product(base, base);
        return n == 2 ? square : algebra.product(n == 3 ? base : square, square);
    }

    private Expression powerOfPower(Expression base, Constant exponent) {
        if (base instanceof Binary inner
                && inner.operator() == Operator.POWER
                && inner.right() instanceof Constant innerExponent
                && isInteger(innerExponent.value())
                && isInteger(exponent.value())) {
            return algebra.power(inner.left(), algebra.constant(innerExponent.value() * exponent.value()));
        }
        return pool.binary(Operator.POWER, base, exponent);
    }

    static boolean isInteger(double value) {
        return value == Math.rint(value) && Math.abs(value) <= Integer.MAX_VALUE;
    }
}
