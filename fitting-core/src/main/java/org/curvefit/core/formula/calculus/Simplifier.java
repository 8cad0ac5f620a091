package org.curvefit.core.formula.calculus;

import static org.curvefit.core.formula.ast.Operator.MULTIPLY;
import static org.curvefit.core.formula.ast.Operator.SUBTRACT;

import java.util.List;
import org.curvefit.core.formula.ast.Algebra;
import org.curvefit.core.formula.ast.Binary;
import org.curvefit.core.formula.ast.Constant;
import org.curvefit.core.formula.ast.ElementaryFunction;
import org.curvefit.core.formula.ast.Expression;
import org.curvefit.core.formula.ast.ExpressionPool;
import org.curvefit.core.formula.ast.Negation;
import org.curvefit.core.formula.ast.Operator;
import org.curvefit.core.formula.ast.Rewriting;

/**
 * Builds expressions in a simpler form of the same value.
 *
 * <p>The value changes by rounding only: a few ulp, from products whose factors are regrouped and from divisions by a parameter that become
 * a product with its reciprocal; what overflows may then overflow earlier or later. What is not a number stays so; columns and parameters
 * count as finite. Factors that are the same in every row are collected, so that they are multiplied once and not per row.
 */
public final class Simplifier implements Algebra {

    private final ExpressionPool pool;
    private final SumRules sums;
    private final ProductRules products;
    private final QuotientRules quotients;
    private final PowerRules powers;
    private final CallRules calls;

    public Simplifier(ExpressionPool pool) {
        this.pool = pool;
        this.sums = new SumRules(this, pool);
        this.products = new ProductRules(this, pool);
        this.quotients = new QuotientRules(this, pool);
        this.powers = new PowerRules(this, pool);
        this.calls = new CallRules(this, pool);
    }

    /** The expression in simplified form, in the pool of this simplifier. */
    public Expression simplify(Expression root) {
        return Rewriting.rewrite(root, this);
    }

    /** Whether the value of this expression differs between rows. */
    public boolean variesByRow(Expression expression) {
        return pool.variesByRow(expression);
    }

    @Override
    public Expression constant(double value) {
        return pool.constant(value);
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
        if (operand instanceof Constant number) {
            return constant(-number.value());
        }
        if (operand instanceof Negation inner) {
            return inner.operand();
        }
        return operand instanceof Binary inner ? negatedBinary(inner) : pool.negation(operand);
    }

    /** A sign goes to the factor that is the same in every row, where it costs nothing. */
    private Expression negatedBinary(Binary operand) {
        Expression left = operand.left();
        Expression right = operand.right();
        if (operand.operator() == SUBTRACT && !pool.variesByRow(operand)) {
            return difference(right, left);
        }
        return operand.operator() == MULTIPLY && isSteadyBesideVarying(left, right)
                ? product(negation(left), right)
                : pool.negation(operand);
    }

    /** Whether the first expression is the same in every row and the second is not. */
    boolean isSteadyBesideVarying(Expression first, Expression second) {
        return !pool.variesByRow(first) && pool.variesByRow(second);
    }

    @Override
    public Expression binary(Operator operator, Expression left, Expression right) {
        if (left instanceof Constant first && right instanceof Constant second) {
            return constant(operator.apply(first.value(), second.value()));
        }
        return switch (operator) {
            case ADD -> sums.sum(left, right);
            case SUBTRACT -> sums.difference(left, right);
            case MULTIPLY -> products.product(left, right);
            case DIVIDE -> quotients.quotient(left, right);
            case POWER -> powers.power(left, right);
            default -> pool.binary(operator, left, right);
        };
    }

    @Override
    public Expression conditional(Expression condition, Expression whenTrue, Expression whenFalse) {
        if (whenTrue == whenFalse) {
            return whenTrue;
        }
        if (condition instanceof Constant number) {
            return number.value() != 0 ? whenTrue : whenFalse;
        }
        return pool.conditional(condition, whenTrue, whenFalse);
    }

    @Override
    public Expression call(ElementaryFunction function, List<Expression> arguments) {
        return calls.call(function, arguments);
    }

    static boolean isZero(Expression expression) {
        return expression instanceof Constant number && number.value() == 0;
    }
}
