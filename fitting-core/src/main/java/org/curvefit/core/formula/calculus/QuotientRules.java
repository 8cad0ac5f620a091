package org.curvefit.core.formula.calculus;

import static org.curvefit.core.formula.ast.Operator.DIVIDE;
import static org.curvefit.core.formula.ast.Operator.MULTIPLY;

import org.curvefit.core.formula.ast.Binary;
import org.curvefit.core.formula.ast.Constant;
import org.curvefit.core.formula.ast.Expression;
import org.curvefit.core.formula.ast.ExpressionPool;
import org.curvefit.core.formula.ast.Negation;

/**
 * Quotients, as products with a reciprocal where one operand is the same in every row: u/s = (1/s) u is one division for all rows, and s/u =
 * s (1/u) shares its division with the derivatives. Division by a typed number stays as it is, unless its reciprocal is exact.
 */
final class QuotientRules {

    private final Simplifier algebra;
    private final ExpressionPool pool;

    QuotientRules(Simplifier algebra, ExpressionPool pool) {
        this.algebra = algebra;
        this.pool = pool;
    }

    Expression quotient(Expression left, Expression right) {
        if (right instanceof Constant number) {
            return dividedByNumber(left, number);
        }
        if (left instanceof Negation numerator) {
            return algebra.negation(quotient(numerator.operand(), right));
        }
        if (right instanceof Negation denominator) {
            return algebra.negation(quotient(left, denominator.operand()));
        }
        boolean reciprocal = left.isConstant(1);
        if (algebra.isSteadyBesideVarying(right, left) || algebra.isSteadyBesideVarying(left, right) && !reciprocal) {
            return !pool.variesByRow(left)
                    ? algebra.product(left, reciprocal(right))
                    : algebra.product(reciprocal(right), left);
        }
        if (left instanceof Binary scaled
                && scaled.operator() == MULTIPLY
                && algebra.isSteadyBesideVarying(scaled.left(), scaled.right())) {
            return algebra.product(scaled.left(), quotient(scaled.right(), right));
        }
        return pool.binary(DIVIDE, left, right);
    }

    private Expression reciprocal(Expression denominator) {
        return algebra.quotient(algebra.constant(1), denominator);
    }

    private Expression dividedByNumber(Expression left, Constant denominator) {
        double number = denominator.value();
        boolean exactReciprocal = isPowerOfTwo(number) && isPowerOfTwo(1 / number);
        return exactReciprocal
                ? algebra.product(algebra.constant(1 / number), left)
                : pool.binary(DIVIDE, left, denominator);
    }

    private static boolean isPowerOfTwo(double number) {
        double size = Math.abs(number);
        return size >= Double.MIN_NORMAL && size <= Double.MAX_VALUE && size == Math.scalb(1.0, Math.getExponent(size));
    }
}
