package org.curvefit.core.formula.calculus;

import static org.curvefit.core.formula.ast.Operator.ADD;
import static org.curvefit.core.formula.ast.Operator.DIVIDE;
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
 * <p>The value changes by rounding only: a few ulp, from products whose factors are regrouped, and what overflows may then overflow later or
 * earlier. What is not a number stays so; columns and parameters count as finite. Factors that are the same in every row are collected, so
 * that they are
 * multiplied once and not per row.
 */
public final class Simplifier implements Algebra {

    private final ExpressionPool pool;
    private final PowerRules powers;

    public Simplifier(ExpressionPool pool) {
        this.pool = pool;
        this.powers = new PowerRules(this, pool);
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
        if (operand instanceof Binary inner) {
            return negatedBinary(inner);
        }
        return pool.negation(operand);
    }

    /** A sign goes to the factor that is the same in every row, where it costs nothing. */
    private Expression negatedBinary(Binary operand) {
        Expression left = operand.left();
        Expression right = operand.right();
        return switch (operand.operator()) {
            case SUBTRACT -> difference(right, left);
            case MULTIPLY, DIVIDE -> {
                if (isSteadyBeforeVarying(left, right)) {
                    yield binary(operand.operator(), negation(left), right);
                }
                boolean steadyDenominator = operand.operator() == DIVIDE && isSteadyBeforeVarying(right, left);
                yield steadyDenominator ? quotient(left, negation(right)) : pool.negation(operand);
            }
            default -> pool.negation(operand);
        };
    }

    private boolean isSteadyBeforeVarying(Expression first, Expression second) {
        return !variesByRow(first) && variesByRow(second);
    }

    @Override
    public Expression binary(Operator operator, Expression left, Expression right) {
        if (left instanceof Constant first && right instanceof Constant second) {
            return constant(operator.apply(first.value(), second.value()));
        }
        return switch (operator) {
            case ADD -> simplifiedSum(left, right);
            case SUBTRACT -> simplifiedDifference(left, right);
            case MULTIPLY -> simplifiedProduct(left, right);
            case DIVIDE -> simplifiedQuotient(left, right);
            case POWER -> powers.power(left, right);
            default -> pool.binary(operator, left, right);
        };
    }

    private Expression simplifiedSum(Expression left, Expression right) {
        if (isZero(left)) {
            return right;
        }
        if (isZero(right)) {
            return left;
        }
        if (right instanceof Negation subtrahend) {
            return difference(left, subtrahend.operand());
        }
        if (left instanceof Negation subtrahend) {
            return difference(right, subtrahend.operand());
        }
        return left == right ? product(constant(2), left) : ordered(ADD, left, right);
    }

    private Expression simplifiedDifference(Expression left, Expression right) {
        if (isZero(right)) {
            return left;
        }
        if (isZero(left)) {
            return negation(right);
        }
        if (right instanceof Negation addend) {
            return sum(left, addend.operand());
        }
        if (left instanceof Negation subtrahend) {
            return negation(sum(subtrahend.operand(), right));
        }
        boolean same = left == right && left.operands().isEmpty();
        return same ? constant(0) : pool.binary(SUBTRACT, left, right);
    }

    private Expression simplifiedProduct(Expression left, Expression right) {
        if (rank(left) > rank(right)) {
            return simplifiedProduct(right, left);
        }
        if (isZero(left) && right.operands().isEmpty()) {
            return constant(0);
        }
        if (left.isConstant(1)) {
            return right;
        }
        if (left.isConstant(-1)) {
            return negation(right);
        }
        if (left instanceof Negation factor && !isSteadyBeforeVarying(left, right)) {
            return negation(product(factor.operand(), right));
        }
        if (right instanceof Negation factor) {
            return negation(product(left, factor.operand()));
        }
        return regrouped(left, right);
    }

    /** Collects the factors that do not vary by row; the left one has the lower rank. */
    private Expression regrouped(Expression left, Expression right) {
        if (right instanceof Binary inner && inner.operator() == MULTIPLY && rank(inner.left()) < rank(inner.right())) {
            boolean collects = rank(left) < rank(inner.right()) || variesByRow(left);
            if (collects) {
                return variesByRow(left)
                        ? product(inner.left(), product(left, inner.right()))
                        : product(product(left, inner.left()), inner.right());
            }
        }
        if (variesByRow(left)
                && left instanceof Binary inner
                && inner.operator() == MULTIPLY
                && !variesByRow(inner.left())) {
            return product(inner.left(), product(inner.right(), right));
        }
        return ordered(MULTIPLY, left, right);
    }

    private Expression simplifiedQuotient(Expression left, Expression right) {
        if (right.isConstant(1)) {
            return left;
        }
        if (right.isConstant(-1)) {
            return negation(left);
        }
        if (left instanceof Negation numerator && !isSteadyBeforeVarying(left, right)) {
            return negation(quotient(numerator.operand(), right));
        }
        if (right instanceof Negation denominator && !isSteadyBeforeVarying(right, left)) {
            return negation(quotient(left, denominator.operand()));
        }
        return pool.binary(DIVIDE, left, right);
    }

    /** Puts the operands of a commutative operator into the order of their ranks, then of their births. */
    private Expression ordered(Operator operator, Expression left, Expression right) {
        int order = Integer.compare(rank(left), rank(right));
        boolean swap = order > 0 || order == 0 && left.id() > right.id();
        return swap ? pool.binary(operator, right, left) : pool.binary(operator, left, right);
    }

    /** 0 for a number, 1 for what is the same in every row, 2 for what varies. */
    private int rank(Expression expression) {
        return variesByRow(expression) ? 2 : expression instanceof Constant ? 0 : 1;
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
        return CallRules.simplify(this, pool, function, arguments);
    }

    static boolean isZero(Expression expression) {
        return expression instanceof Constant number && number.value() == 0;
    }
}
