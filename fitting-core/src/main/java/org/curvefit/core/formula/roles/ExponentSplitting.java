package org.curvefit.core.formula.roles;

import java.util.ArrayList;
import java.util.List;
import org.curvefit.core.formula.ast.Algebra;
import org.curvefit.core.formula.ast.Constant;
import org.curvefit.core.formula.ast.ElementaryFunction;
import org.curvefit.core.formula.ast.Expression;
import org.curvefit.core.formula.ast.Operator;
import org.curvefit.core.formula.ast.Rewriting;
import org.curvefit.core.formula.calculus.Simplifier;

/**
 * Writes b^(c x) as exp(c x log b) and exp(a + u) as exp(a) exp(u), where a and b are the same in every row: what was hidden in an exponent
 * becomes a factor, which may enter linearly.
 */
final class ExponentSplitting implements Algebra {
    private final Simplifier target;

    private ExponentSplitting(Simplifier target) {
        this.target = target;
    }

    static Expression split(Expression root, Simplifier algebra) {
        return Rewriting.rewrite(root, new ExponentSplitting(algebra));
    }

    @Override
    public Expression binary(Operator operator, Expression left, Expression right) {
        boolean exponential = operator == Operator.POWER && !target.variesByRow(left) && target.variesByRow(right);
        return exponential
                ? call(
                        ElementaryFunction.EXP,
                        List.of(target.product(right, target.call(ElementaryFunction.LOG, left))))
                : target.binary(operator, left, right);
    }

    @Override
    public Expression call(ElementaryFunction function, List<Expression> arguments) {
        return function == ElementaryFunction.EXP ? exponential(arguments.get(0)) : target.call(function, arguments);
    }

    private Expression exponential(Expression exponent) {
        List<Expression> factors = new ArrayList<>();
        List<Expression> rest = new ArrayList<>();
        for (Expression term : Terms.of(exponent, target)) {
            boolean separate = !target.variesByRow(term) && !(term instanceof Constant);
            (separate ? factors : rest).add(term);
        }
        Expression product =
                rest.isEmpty() ? target.constant(1) : target.call(ElementaryFunction.EXP, Terms.sum(rest, target));
        for (Expression factor : factors) {
            product = target.product(target.call(ElementaryFunction.EXP, factor), product);
        }
        return product;
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
        return target.parameter(name);
    }

    @Override
    public Expression variable(String name) {
        return target.variable(name);
    }

    @Override
    public Expression negation(Expression operand) {
        return target.negation(operand);
    }

    @Override
    public Expression conditional(Expression condition, Expression whenTrue, Expression whenFalse) {
        return target.conditional(condition, whenTrue, whenFalse);
    }
}
