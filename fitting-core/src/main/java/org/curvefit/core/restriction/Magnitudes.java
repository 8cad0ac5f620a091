package org.curvefit.core.restriction;

import java.util.List;
import org.curvefit.core.formula.ast.Algebra;
import org.curvefit.core.formula.ast.ElementaryFunction;
import org.curvefit.core.formula.ast.Expression;
import org.curvefit.core.formula.ast.ExpressionPool;
import org.curvefit.core.formula.ast.Operator;
import org.curvefit.core.formula.ast.PoolLimits;
import org.curvefit.core.formula.ast.Rewriting;

/** Builds an expression with the magnitudes of its terms, so that nothing cancels: what its value is rounded to is a share of that. */
final class Magnitudes implements Algebra {
    private final ExpressionPool pool = new ExpressionPool(PoolLimits.formula());

    private Magnitudes() {}

    static Expression of(Expression expression) {
        return Rewriting.rewrite(expression, new Magnitudes());
    }

    @Override
    public Expression constant(double value) {
        return pool.constant(Math.abs(value));
    }

    @Override
    public Expression unresolvedName(String name) {
        return pool.unresolvedName(name);
    }

    @Override
    public Expression parameter(String name) {
        return pool.parameter(name);
    }

    @Override
    public Expression variable(String name) {
        return pool.variable(name);
    }

    @Override
    public Expression negation(Expression operand) {
        return operand;
    }

    @Override
    public Expression binary(Operator operator, Expression left, Expression right) {
        return pool.binary(operator == Operator.SUBTRACT ? Operator.ADD : operator, left, right);
    }

    @Override
    public Expression conditional(Expression condition, Expression whenTrue, Expression whenFalse) {
        return pool.conditional(condition, whenTrue, whenFalse);
    }

    @Override
    public Expression call(ElementaryFunction function, List<Expression> arguments) {
        return pool.call(function, arguments);
    }
}
