package org.curvefit.core.formula.calculus;

import static org.curvefit.core.formula.ast.ElementaryFunction.CHAIN;
import static org.curvefit.core.formula.ast.ElementaryFunction.LOG;
import static org.curvefit.core.formula.ast.ElementaryFunction.POWER_SLOPE;
import static org.curvefit.core.formula.ast.Operator.DIVIDE;
import static org.curvefit.core.formula.ast.Operator.MULTIPLY;

import java.util.List;
import org.curvefit.core.formula.ast.Algebra;
import org.curvefit.core.formula.ast.Binary;
import org.curvefit.core.formula.ast.Constant;
import org.curvefit.core.formula.ast.Expression;

/**
 * Derivatives of quotients and powers in forms that stay numbers where the text-book forms become infinity times zero.
 *
 * <ul>
 *   <li>f = u/v: f' = u'/v - (v'/v) f. Where v overflows f is 0, and so is the second term (a steep sigmoid far from its step).
 *   <li>f = u^h: f' = h u^(h-1) u' + u^h log(u) h'. Where u does not move the first term is 0, even if u^(h-1) is infinite (dose 0 and h
 *       below 1); where h does not move, or u^h is 0, the second one is 0.
 *   <li>f = (s w)^h, where only s = 1/v depends on the parameter, the same in every row: f' = h (s'/s) f, without another power.
 * </ul>
 */
final class SafeDerivatives {

    private final Algebra algebra;

    SafeDerivatives(Algebra algebra) {
        this.algebra = algebra;
    }

    Expression quotient(Binary quotient, Expression numeratorSlope, Expression denominatorSlope) {
        Expression first =
                Simplifier.isZero(numeratorSlope) ? numeratorSlope : algebra.quotient(numeratorSlope, quotient.right());
        if (Simplifier.isZero(denominatorSlope)) {
            return first;
        }
        Expression relative = quotient.left().isConstant(1)
                ? algebra.product(denominatorSlope, quotient)
                : algebra.quotient(denominatorSlope, quotient.right());
        return algebra.difference(first, algebra.call(CHAIN, relative, quotient));
    }

    Expression power(Binary power, Expression baseSlope, Expression exponentSlope) {
        Expression first = Simplifier.isZero(baseSlope) ? baseSlope : alongBase(power, baseSlope);
        if (Simplifier.isZero(exponentSlope)) {
            return first;
        }
        Expression alongExponent = algebra.call(CHAIN, algebra.call(LOG, power.left()), power);
        return algebra.sum(first, algebra.call(CHAIN, alongExponent, exponentSlope));
    }

    private Expression alongBase(Binary power, Expression baseSlope) {
        Expression base = power.left();
        Expression exponent = power.right();
        if (exponent instanceof Constant number && PowerRules.isInteger(number.value())) {
            return number.value() > 0
                    ? algebra.product(
                            algebra.product(exponent, algebra.power(base, algebra.constant(number.value() - 1))),
                            baseSlope)
                    : algebra.product(exponent, algebra.call(CHAIN, algebra.quotient(baseSlope, base), power));
        }
        if (isScaledByReciprocal(base) && isScaledLike(baseSlope, base)) {
            Expression relative = algebra.quotient(((Binary) baseSlope).left(), ((Binary) base).left());
            return algebra.product(algebra.product(exponent, relative), power);
        }
        return algebra.call(CHAIN, algebra.call(POWER_SLOPE, List.of(base, exponent, power)), baseSlope);
    }

    /** Whether this is (1/v) w, whose first factor is never 0. */
    private static boolean isScaledByReciprocal(Expression base) {
        return base instanceof Binary product
                && product.operator() == MULTIPLY
                && product.left() instanceof Binary scale
                && scale.operator() == DIVIDE
                && scale.left().isConstant(1);
    }

    private static boolean isScaledLike(Expression slope, Expression base) {
        return slope instanceof Binary product
                && product.operator() == MULTIPLY
                && product.right() == ((Binary) base).right();
    }
}
