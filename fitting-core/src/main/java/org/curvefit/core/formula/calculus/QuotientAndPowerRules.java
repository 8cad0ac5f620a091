package org.curvefit.core.formula.calculus;

import static org.curvefit.core.formula.ast.ElementaryFunction.CHAIN;
import static org.curvefit.core.formula.ast.ElementaryFunction.LOG;
import static org.curvefit.core.formula.ast.ElementaryFunction.POWER_SLOPE;

import java.util.List;
import org.curvefit.core.formula.ast.Algebra;
import org.curvefit.core.formula.ast.Binary;
import org.curvefit.core.formula.ast.Constant;
import org.curvefit.core.formula.ast.Expression;

/**
 * Derivatives of quotients and powers in forms that stay numbers where the text-book forms become infinity times zero.
 *
 * <ul>
 *   <li>f = u/v: f' = u'/v - f (v'/v). Where v overflows f is 0, and so is the second term (a steep sigmoid far from its step).
 *   <li>f = u^h: f' = h u^(h-1) u' + u^h log(u) h'. Where u does not move the first term is 0, even if u^(h-1) is infinite (dose 0 and h
 *       below 1); where h does not move, or u^h is 0, the second one is 0.
 * </ul>
 */
final class QuotientAndPowerRules {

    private final Algebra algebra;

    QuotientAndPowerRules(Algebra algebra) {
        this.algebra = algebra;
    }

    Expression quotient(Binary quotient, Expression numeratorSlope, Expression denominatorSlope) {
        Expression first =
                Simplifier.isZero(numeratorSlope) ? numeratorSlope : algebra.quotient(numeratorSlope, quotient.right());
        if (Simplifier.isZero(denominatorSlope)) {
            return first;
        }
        Expression relative = algebra.quotient(denominatorSlope, quotient.right());
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
        return algebra.call(CHAIN, algebra.call(POWER_SLOPE, List.of(base, exponent, power)), baseSlope);
    }
}
