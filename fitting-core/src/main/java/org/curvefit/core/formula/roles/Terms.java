package org.curvefit.core.formula.roles;

import java.util.ArrayList;
import java.util.List;
import org.curvefit.core.formula.ast.Algebra;
import org.curvefit.core.formula.ast.Binary;
import org.curvefit.core.formula.ast.Expression;
import org.curvefit.core.formula.ast.Negation;
import org.curvefit.core.formula.ast.Operator;

/** The signed terms that a sum consists of. */
final class Terms {
    private static final int MOST = 64;

    private Terms() {}

    /** The terms of a sum, a difference or a sign; any other expression is its own only term. */
    static List<Expression> of(Expression sum, Algebra algebra) {
        List<Expression> terms = new ArrayList<>();
        collect(sum, false, algebra, terms);
        return terms;
    }

    private static void collect(Expression node, boolean negative, Algebra algebra, List<Expression> terms) {
        if (node instanceof Negation opposite) {
            collect(opposite.operand(), !negative, algebra, terms);
        } else if (node instanceof Binary binary && binary.operator() == Operator.ADD) {
            collect(binary.left(), negative, algebra, terms);
            collect(binary.right(), negative, algebra, terms);
        } else if (node instanceof Binary binary && binary.operator() == Operator.SUBTRACT) {
            collect(binary.left(), negative, algebra, terms);
            collect(binary.right(), !negative, algebra, terms);
        } else {
            terms.add(negative ? algebra.negation(node) : node);
        }
    }

    /** As {@link #of}, with products and quotients multiplied out over their sums, as long as few terms result. */
    static List<Expression> distributed(Expression node, Algebra algebra) {
        List<Expression> terms = new ArrayList<>();
        for (Expression term : of(node, algebra)) {
            if (terms.size() > MOST || !(term instanceof Binary binary)) {
                terms.add(term);
            } else if (binary.operator() == Operator.MULTIPLY) {
                List<Expression> left = distributed(binary.left(), algebra);
                List<Expression> right = distributed(binary.right(), algebra);
                left.forEach(a -> right.forEach(b -> terms.add(algebra.product(a, b))));
            } else if (binary.operator() == Operator.DIVIDE) {
                distributed(binary.left(), algebra).forEach(a -> terms.add(algebra.quotient(a, binary.right())));
            } else {
                terms.add(term);
            }
        }
        return terms;
    }

    /** The sum of some terms. */
    static Expression sum(List<Expression> terms, Algebra algebra) {
        return terms.stream().reduce(algebra::sum).orElseGet(() -> algebra.constant(0));
    }
}
