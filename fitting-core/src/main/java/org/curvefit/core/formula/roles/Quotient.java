package org.curvefit.core.formula.roles;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.curvefit.core.formula.FormulaModel;
import org.curvefit.core.formula.ast.Binary;
import org.curvefit.core.formula.ast.Expression;
import org.curvefit.core.formula.ast.Negation;
import org.curvefit.core.formula.ast.Operator;
import org.curvefit.core.formula.calculus.Simplifier;

/**
 * A formula as one fraction N / D.
 *
 * @param numerator N
 * @param denominator D
 */
public record Quotient(Expression numerator, Expression denominator) {
    private static final String RESPONSE = "#response";

    /** The formula as a fraction whose denominator holds parameters, where it is one. */
    public static Optional<Quotient> of(NaturalForm form) {
        Quotient whole = of(form.expression(), form.algebra());
        boolean fraction = !new Occurrences(whole.denominator)
                .parameters(whole.denominator)
                .isEmpty();
        return fraction ? Optional.of(whole) : Optional.empty();
    }

    private static Quotient of(Expression node, Simplifier algebra) {
        if (node instanceof Negation opposite) {
            Quotient inner = of(opposite.operand(), algebra);
            return new Quotient(algebra.negation(inner.numerator), inner.denominator);
        }
        if (node instanceof Binary binary) {
            Operator operator = binary.operator();
            if (operator == Operator.MULTIPLY || operator == Operator.DIVIDE) {
                return product(of(binary.left(), algebra), of(binary.right(), algebra), operator, algebra);
            }
            if (operator == Operator.ADD || operator == Operator.SUBTRACT) {
                return sum(of(binary.left(), algebra), of(binary.right(), algebra), operator, algebra);
            }
        }
        return new Quotient(node, algebra.constant(1));
    }

    private static Quotient product(Quotient left, Quotient right, Operator operator, Simplifier algebra) {
        return operator == Operator.MULTIPLY
                ? new Quotient(
                        algebra.product(left.numerator, right.numerator),
                        algebra.product(left.denominator, right.denominator))
                : new Quotient(
                        algebra.product(left.numerator, right.denominator),
                        algebra.product(left.denominator, right.numerator));
    }

    private static Quotient sum(Quotient left, Quotient right, Operator operator, Simplifier algebra) {
        if (left.denominator == right.denominator) {
            return new Quotient(algebra.binary(operator, left.numerator, right.numerator), left.denominator);
        }
        Expression a = algebra.product(left.numerator, right.denominator);
        Expression b = algebra.product(right.numerator, left.denominator);
        return new Quotient(algebra.binary(operator, a, b), algebra.product(left.denominator, right.denominator));
    }

    /** N - y D as a model of the same variables, with the response as one more column: it vanishes where the formula fits. */
    public FormulaModel linearized(NaturalForm form, List<String> inputs) {
        Simplifier algebra = form.algebra();
        Expression response = algebra.variable(RESPONSE);
        List<String> columns = new ArrayList<>(inputs);
        columns.add(RESPONSE);
        Expression difference = algebra.difference(
                distributed(numerator, algebra), distributed(algebra.product(response, denominator), algebra));
        return FormulaModel.of(difference, form.variables(), columns);
    }

    private static Expression distributed(Expression node, Simplifier algebra) {
        return Terms.sum(Terms.distributed(node, algebra), algebra);
    }

    /** D as a model of the same variables. */
    public FormulaModel below(NaturalForm form, List<String> inputs) {
        return FormulaModel.of(denominator, form.variables(), inputs);
    }
}
