package org.curvefit.core.formula.calculus;

import static org.curvefit.core.formula.ast.ElementaryFunction.CHAIN;
import static org.curvefit.core.formula.ast.Operator.MULTIPLY;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.curvefit.core.formula.ast.Binary;
import org.curvefit.core.formula.ast.Call;
import org.curvefit.core.formula.ast.Constant;
import org.curvefit.core.formula.ast.Expression;
import org.curvefit.core.formula.ast.ExpressionPool;
import org.curvefit.core.formula.ast.Negation;

/**
 * Products in the form s * (u * (v * w)): first what is the same in every row, then the factors that vary, the oldest one first.
 *
 * <p>In derivatives the oldest factors belong to one parameter and the youngest ones to all, so that this order lets them share v * w.
 */
final class ProductRules {

    private static final int LONGEST = 12;

    private final Simplifier algebra;
    private final ExpressionPool pool;

    ProductRules(Simplifier algebra, ExpressionPool pool) {
        this.algebra = algebra;
        this.pool = pool;
    }

    Expression product(Expression left, Expression right) {
        if (isNumberOrSteadyAfter(left, right)) {
            return product(right, left);
        }
        if (left instanceof Constant number) {
            if (number.value() == 1 || number.value() == -1) {
                return number.value() == 1 ? right : algebra.negation(right);
            }
            if (number.value() == 0 && right.operands().isEmpty()) {
                return algebra.constant(0);
            }
        }
        if (left instanceof Negation factor && !algebra.isSteadyBesideVarying(left, right)) {
            return algebra.negation(product(factor.operand(), right));
        }
        if (right instanceof Negation factor) {
            return algebra.negation(product(left, factor.operand()));
        }
        return pool.variesByRow(right) ? regrouped(left, right) : steadyProduct(left, right);
    }

    /** Whether the operands should change places: numbers come first, then what is the same in every row. */
    private boolean isNumberOrSteadyAfter(Expression left, Expression right) {
        return algebra.isSteadyBesideVarying(right, left) || right instanceof Constant && !(left instanceof Constant);
    }

    private Expression steadyProduct(Expression left, Expression right) {
        if (right instanceof Binary inner && isProduct(inner) && inner.left() instanceof Constant) {
            return algebra.product(algebra.product(left, inner.left()), inner.right());
        }
        return ordered(left, right);
    }

    /** A square keeps its scale, lest the squared scale overflows where the square does not. */
    private Expression regrouped(Expression left, Expression right) {
        if (left == right) {
            return pool.binary(MULTIPLY, left, right);
        }
        if (right instanceof Binary inner && isScaled(inner)) {
            return pool.variesByRow(left)
                    ? algebra.product(inner.left(), algebra.product(left, inner.right()))
                    : algebra.product(algebra.product(left, inner.left()), inner.right());
        }
        if (left instanceof Binary inner && isScaled(inner)) {
            return algebra.product(inner.left(), algebra.product(inner.right(), right));
        }
        return pool.variesByRow(left) ? varyingProduct(left, right) : pool.binary(MULTIPLY, left, right);
    }

    private Expression varyingProduct(Expression left, Expression right) {
        List<Expression> factors = factors(left);
        factors.addAll(factors(right));
        for (Expression factor : factors) {
            if (factor instanceof Call call && call.function() == CHAIN) {
                factors.remove(factor);
                return productWithChain(call, factors);
            }
        }
        return inOrder(factors);
    }

    /** The product of chain(u, v) and other factors; those that may be infinite or vanish go to v, where a zero wins. */
    private Expression productWithChain(Call chain, List<Expression> others) {
        List<Expression> inside = new ArrayList<>(factors(chain.argument(1)));
        others.stream().filter(factor -> !pool.isRational(factor)).forEach(inside::add);
        List<Expression> outside =
                new ArrayList<>(others.stream().filter(pool::isRational).toList());
        boolean same = outside.size() == others.size();
        Expression moved = same ? chain : algebra.call(CHAIN, chain.argument(0), inOrder(inside));
        outside.add(moved);
        return inOrder(outside);
    }

    /** The product of factors that vary, the youngest ones multiplied first. */
    Expression inOrder(List<Expression> factors) {
        factors.sort(Comparator.comparingInt(Expression::id));
        Expression product = factors.get(factors.size() - 1);
        for (int i = factors.size() - 2; i >= 0; i--) {
            product = pool.binary(MULTIPLY, factors.get(i), product);
        }
        return product;
    }

    /** The factors that vary of a product; a square counts as one, and so does what follows in a very long product. */
    List<Expression> factors(Expression product) {
        List<Expression> factors = new ArrayList<>();
        Expression rest = product;
        while (factors.size() < LONGEST
                && rest instanceof Binary inner
                && isProduct(inner)
                && inner.left() != inner.right()) {
            factors.add(inner.left());
            rest = inner.right();
        }
        factors.add(rest);
        return factors;
    }

    private Expression ordered(Expression left, Expression right) {
        return left.id() <= right.id() || left instanceof Constant
                ? pool.binary(MULTIPLY, left, right)
                : pool.binary(MULTIPLY, right, left);
    }

    /** Whether this is s * u with s the same in every row and u varying. */
    private boolean isScaled(Binary node) {
        return isProduct(node) && algebra.isSteadyBesideVarying(node.left(), node.right());
    }

    private static boolean isProduct(Binary node) {
        return node.operator() == MULTIPLY;
    }
}
