package org.curvefit.core.formula.calculus;

import java.util.List;
import org.curvefit.core.formula.ast.Algebra;
import org.curvefit.core.formula.ast.Call;
import org.curvefit.core.formula.ast.Constant;
import org.curvefit.core.formula.ast.ElementaryFunction;
import org.curvefit.core.formula.ast.Expression;
import org.curvefit.core.formula.ast.ExpressionPool;
import org.curvefit.core.formula.ast.Negation;

/** Calls of elementary functions in simpler form: numbers folded, log(exp(u)) = u, even and odd functions without the sign. */
final class CallRules {

    private CallRules() {}

    static Expression simplify(
            Algebra algebra, ExpressionPool pool, ElementaryFunction function, List<Expression> arguments) {
        if (arguments.stream().allMatch(Constant.class::isInstance)) {
            return algebra.constant(folded(function, arguments));
        }
        Expression first = arguments.get(0);
        return switch (function) {
            case CHAIN -> chain(algebra, pool, first, arguments.get(1));
            case LOG ->
                first instanceof Call inner && inner.function() == ElementaryFunction.EXP
                        ? inner.argument(0)
                        : pool.call(function, arguments);
            case COS, COSH, ABS ->
                first instanceof Negation even
                        ? algebra.call(function, even.operand())
                        : pool.call(function, arguments);
            case SIN, TAN, SINH, TANH, ATAN, ASIN, CBRT ->
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

    private static Expression chain(Algebra algebra, ExpressionPool pool, Expression outer, Expression inner) {
        if (Simplifier.isZero(inner) || Simplifier.isZero(outer)) {
            return algebra.constant(0);
        }
        if (inner instanceof Constant || outer instanceof Constant factor && Double.isFinite(factor.value())) {
            return algebra.product(outer, inner);
        }
        if (inner instanceof Negation opposite) {
            return algebra.negation(algebra.call(ElementaryFunction.CHAIN, outer, opposite.operand()));
        }
        if (outer instanceof Negation opposite) {
            return algebra.negation(algebra.call(ElementaryFunction.CHAIN, opposite.operand(), inner));
        }
        return pool.call(ElementaryFunction.CHAIN, List.of(outer, inner));
    }
}
