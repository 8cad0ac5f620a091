package org.curvefit.core.formula.calculus;

import static org.curvefit.core.formula.ast.ElementaryFunction.CHAIN;
import static org.curvefit.core.formula.ast.Operator.MULTIPLY;

import java.util.List;
import org.curvefit.core.formula.ast.Binary;
import org.curvefit.core.formula.ast.Call;
import org.curvefit.core.formula.ast.Constant;
import org.curvefit.core.formula.ast.ElementaryFunction;
import org.curvefit.core.formula.ast.Expression;
import org.curvefit.core.formula.ast.ExpressionPool;
import org.curvefit.core.formula.ast.Negation;

/** Calls of elementary functions in simpler form: numbers folded, log(exp(u)) = u, even and odd functions without the sign. */
final class CallRules {

    private final Simplifier algebra;
    private final ExpressionPool pool;

    CallRules(Simplifier algebra, ExpressionPool pool) {
        this.algebra = algebra;
        this.pool = pool;
    }

    Expression call(ElementaryFunction function, List<Expression> arguments) {
        if (arguments.stream().allMatch(Constant.class::isInstance)) {
            return algebra.constant(folded(function, arguments));
        }
        Expression first = arguments.get(0);
        return switch (function) {
            case CHAIN -> chain(first, arguments.get(1));
            case LOG ->
                first instanceof Call inner && inner.function() == ElementaryFunction.EXP
                        ? inner.argument(0)
                        : pool.call(function, arguments);
            case COS, COSH, ABS, SINC, BESSELJ0 ->
                first instanceof Negation even
                        ? algebra.call(function, even.operand())
                        : pool.call(function, arguments);
            case SIN, TAN, SINH, TANH, ATAN, ASIN, CBRT, ERF, BESSELJ1 ->
                first instanceof Negation odd
                        ? algebra.negation(algebra.call(function, odd.operand()))
                        : pool.call(function, arguments);
            default -> pool.call(function, arguments);
        };
    }

    private static double folded(ElementaryFunction function, List<Expression> arguments) {
        double[] values = {Double.NaN, Double.NaN, Double.NaN};
        for (int place = 0; place < arguments.size(); place++) {
            values[place] = ((Constant) arguments.get(place)).value();
        }
        return function.at(values[0], values[1], values[2]);
    }

    /**
     * The product that is 0 where its second factor is. A first factor made by + - * / alone is infinite only where the formula itself is, so
     * that an ordinary product does; such parts of the first factor are taken out.
     */
    private Expression chain(Expression outer, Expression inner) {
        if (Simplifier.isZero(inner)) {
            return inner;
        }
        if (pool.isRational(outer) && isFiniteIfNumber(outer)) {
            return algebra.product(outer, inner);
        }
        if (inner instanceof Constant) {
            return algebra.product(outer, inner);
        }
        if (inner instanceof Negation opposite) {
            return algebra.negation(algebra.call(CHAIN, outer, opposite.operand()));
        }
        if (outer instanceof Negation opposite) {
            return algebra.negation(algebra.call(CHAIN, opposite.operand(), inner));
        }
        if (outer instanceof Binary product && product.operator() == MULTIPLY && pool.isRational(product.left())) {
            return algebra.product(product.left(), algebra.call(CHAIN, product.right(), inner));
        }
        if (outer instanceof Call nested && nested.function() == CHAIN) {
            return algebra.call(CHAIN, nested.argument(0), algebra.call(CHAIN, nested.argument(1), inner));
        }
        return pool.call(CHAIN, List.of(outer, inner));
    }

    private static boolean isFiniteIfNumber(Expression expression) {
        return !(expression instanceof Constant number) || Double.isFinite(number.value());
    }
}
