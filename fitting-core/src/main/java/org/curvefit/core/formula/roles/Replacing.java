package org.curvefit.core.formula.roles;

import java.util.List;
import java.util.Map;
import org.curvefit.core.formula.ast.Algebra;
import org.curvefit.core.formula.ast.ElementaryFunction;
import org.curvefit.core.formula.ast.Expression;
import org.curvefit.core.formula.ast.Operator;
import org.curvefit.core.formula.ast.Rewriting;

/** Builds through another algebra, with something else in the place of some expressions of it. */
final class Replacing implements Algebra {
    private final Algebra target;
    private final Map<Expression, Expression> replacements;

    private Replacing(Algebra target, Map<Expression, Expression> replacements) {
        this.target = target;
        this.replacements = replacements;
    }

    /**
     * The same expression with replacements.
     *
     * @param root built by {@code algebra}, which gives each distinct expression once
     */
    static Expression replace(Expression root, Algebra algebra, Map<Expression, Expression> replacements) {
        return Rewriting.rewrite(root, new Replacing(algebra, replacements));
    }

    private Expression image(Expression built) {
        return replacements.getOrDefault(built, built);
    }

    @Override
    public Expression constant(double value) {
        return target.constant(value);
    }

    @Override
    public Expression unresolvedName(String name) {
        return target.unresolvedName(name);
    }

    @Override
    public Expression parameter(String name) {
        return image(target.parameter(name));
    }

    @Override
    public Expression variable(String name) {
        return target.variable(name);
    }

    @Override
    public Expression negation(Expression operand) {
        return image(target.negation(operand));
    }

    @Override
    public Expression binary(Operator operator, Expression left, Expression right) {
        return image(target.binary(operator, left, right));
    }

    @Override
    public Expression conditional(Expression condition, Expression whenTrue, Expression whenFalse) {
        return image(target.conditional(condition, whenTrue, whenFalse));
    }

    @Override
    public Expression call(ElementaryFunction function, List<Expression> arguments) {
        return image(target.call(function, arguments));
    }
}
