package org.curvefit.core.restriction;

import java.util.List;
import java.util.Map;
import org.curvefit.core.formula.ast.Algebra;
import org.curvefit.core.formula.ast.Expression;
import org.curvefit.core.formula.ast.ExpressionPool;
import org.curvefit.core.formula.ast.PoolLimits;
import org.curvefit.core.formula.ast.Rewriting;

/**
 * What stands for each parameter.
 *
 * @param remaining names that stand for themselves
 * @param written expressions with undecided names, all among those that remain
 */
record Substitutes(List<String> remaining, Map<String, Expression> written) {
    /** What stands for a parameter, in a pool of its own. */
    Expression of(String name) {
        return into(new ExpressionPool(PoolLimits.formula()), name);
    }

    /** What stands for a parameter, built by an algebra. */
    Expression into(Algebra algebra, String name) {
        Expression expression = written.get(name);
        return expression == null
                ? algebra.parameter(name)
                : Rewriting.rewrite(expression, algebra, algebra::parameter);
    }
}
