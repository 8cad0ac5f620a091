package org.curvefit.core.formula.calculus;

import static org.curvefit.core.formula.ast.Operator.ADD;
import static org.curvefit.core.formula.ast.Operator.SUBTRACT;
import static org.curvefit.core.formula.calculus.Simplifier.isZero;

import org.curvefit.core.formula.ast.Algebra;
import org.curvefit.core.formula.ast.Expression;
import org.curvefit.core.formula.ast.ExpressionPool;
import org.curvefit.core.formula.ast.Negation;

/** Sums and differences without zeros and double signs. */
final class SumRules {

    private final Algebra algebra;
    private final ExpressionPool pool;

    SumRules(Algebra algebra, ExpressionPool pool) {
        this.algebra = algebra;
        this.pool = pool;
    }

    Expression sum(Expression left, Expression right) {
        if (isZero(left)) {
            return right;
        }
        if (isZero(right)) {
            return left;
        }
        if (right instanceof Negation subtrahend) {
            return algebra.difference(left, subtrahend.operand());
        }
        if (left instanceof Negation subtrahend) {
            return algebra.difference(right, subtrahend.operand());
        }
        if (left == right) {
            return algebra.product(algebra.constant(2), left);
        }
        return left.id() <= right.id() ? pool.binary(ADD, left, right) : pool.binary(ADD, right, left);
    }

    Expression difference(Expression left, Expression right) {
        if (isZero(right)) {
            return left;
        }
        if (isZero(left)) {
            return algebra.negation(right);
        }
        if (right instanceof Negation addend) {
            return algebra.sum(left, addend.operand());
        }
        if (left instanceof Negation subtrahend) {
            return algebra.negation(algebra.sum(subtrahend.operand(), right));
        }
        boolean vanishes = left == right && left.operands().isEmpty();
        return vanishes ? algebra.constant(0) : pool.binary(SUBTRACT, left, right);
    }
}
