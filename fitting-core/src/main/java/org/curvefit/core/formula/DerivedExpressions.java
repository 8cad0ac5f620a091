package org.curvefit.core.formula;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.curvefit.core.formula.ast.Expression;
import org.curvefit.core.formula.ast.ExpressionPool;
import org.curvefit.core.formula.ast.PoolLimits;
import org.curvefit.core.formula.calculus.Differentiator;
import org.curvefit.core.formula.calculus.Simplifier;

/** A formula in simplified form with its derivatives, each formed when it is first asked for, all in one pool. Shareable between threads. */
final class DerivedExpressions {

    private final Simplifier simplifier = new Simplifier(new ExpressionPool(PoolLimits.derived()));
    private final Differentiator differentiator = new Differentiator(simplifier);
    private final List<String> names;
    private final Expression value;
    private final Map<List<Integer>, Expression> known = new HashMap<>();

    /**
     * @param names what can be differentiated by
     */
    DerivedExpressions(Expression expression, List<String> names) {
        this.names = List.copyOf(names);
        this.value = simplifier.simplify(expression);
    }

    Expression value() {
        return value;
    }

    /** The derivative with respect to a name, by its index. */
    synchronized Expression first(int name) {
        return derivative(List.of(name), value, name);
    }

    /** The second derivative with respect to two names; the order does not matter. */
    synchronized Expression second(int one, int other) {
        int lower = Math.min(one, other);
        int upper = Math.max(one, other);
        return derivative(List.of(lower, upper), first(lower), upper);
    }

    private Expression derivative(List<Integer> key, Expression of, int name) {
        Expression existing = known.get(key);
        if (existing != null) {
            return existing;
        }
        Expression derivative = differentiator.derivative(of, names.get(name));
        known.put(key, derivative);
        return derivative;
    }
}
