package org.curvefit.core.formula.roles;

import java.util.Optional;
import org.curvefit.core.formula.ast.Binary;
import org.curvefit.core.formula.ast.Expression;
import org.curvefit.core.formula.ast.Negation;
import org.curvefit.core.formula.ast.Operator;
import org.curvefit.core.formula.calculus.Simplifier;

/**
 * A product c h.
 *
 * @param coefficient c, the same in every row
 * @param carrier h, of columns only and not the same in every row
 */
record Factored(Expression coefficient, Expression carrier) {
    /** The expression as such a product, where it is one. */
    static Optional<Factored> of(Expression node, Simplifier algebra) {
        if (!algebra.variesByRow(node)) {
            return Optional.empty();
        }
        Optional<Factored> parts = parts(node, algebra);
        boolean columnsOnly = new Occurrences(node).parameters(node).isEmpty();
        return parts.isEmpty() && columnsOnly ? Optional.of(new Factored(algebra.constant(1), node)) : parts;
    }

    private static Optional<Factored> parts(Expression node, Simplifier algebra) {
        if (node instanceof Negation opposite) {
            return of(opposite.operand(), algebra).map(inner -> inner.times(algebra.constant(-1), algebra));
        }
        if (!(node instanceof Binary binary)) {
            return Optional.empty();
        }
        if (binary.operator() == Operator.MULTIPLY) {
            return product(binary, algebra);
        }
        return binary.operator() == Operator.DIVIDE ? quotient(binary, algebra) : Optional.empty();
    }

    private static Optional<Factored> product(Binary node, Simplifier algebra) {
        if (!algebra.variesByRow(node.left())) {
            return of(node.right(), algebra).map(inner -> inner.times(node.left(), algebra));
        }
        if (!algebra.variesByRow(node.right())) {
            return of(node.left(), algebra).map(inner -> inner.times(node.right(), algebra));
        }
        Optional<Factored> left = of(node.left(), algebra);
        Optional<Factored> right = of(node.right(), algebra);
        return left.flatMap(a -> right.map(b ->
                new Factored(algebra.product(a.coefficient, b.coefficient), algebra.product(a.carrier, b.carrier))));
    }

    private static Optional<Factored> quotient(Binary node, Simplifier algebra) {
        if (!algebra.variesByRow(node.right())) {
            return of(node.left(), algebra)
                    .map(inner -> new Factored(algebra.quotient(inner.coefficient, node.right()), inner.carrier));
        }
        Optional<Factored> right = of(node.right(), algebra);
        if (!algebra.variesByRow(node.left())) {
            return right.map(below -> new Factored(
                    algebra.quotient(node.left(), below.coefficient),
                    algebra.quotient(algebra.constant(1), below.carrier)));
        }
        Optional<Factored> left = of(node.left(), algebra);
        return left.flatMap(a -> right.map(b ->
                new Factored(algebra.quotient(a.coefficient, b.coefficient), algebra.quotient(a.carrier, b.carrier))));
    }

    private Factored times(Expression factor, Simplifier algebra) {
        return new Factored(algebra.product(factor, coefficient), carrier);
    }
}
