package org.curvefit.core.formula.ast;

import java.util.List;

/** Builds expressions: as they are written ({@link ExpressionPool}) or in a simpler form of the same value. */
public interface Algebra {

    Expression constant(double value);

    Expression unresolvedName(String name);

    Expression parameter(String name);

    Expression variable(String name);

    Expression negation(Expression operand);

    Expression binary(Operator operator, Expression left, Expression right);

    Expression conditional(Expression condition, Expression whenTrue, Expression whenFalse);

    Expression call(ElementaryFunction function, List<Expression> arguments);

    default Expression sum(Expression left, Expression right) {
        return binary(Operator.ADD, left, right);
    }

    default Expression difference(Expression left, Expression right) {
        return binary(Operator.SUBTRACT, left, right);
    }

    default Expression product(Expression left, Expression right) {
        return binary(Operator.MULTIPLY, left, right);
    }

    default Expression quotient(Expression left, Expression right) {
        return binary(Operator.DIVIDE, left, right);
    }

    default Expression power(Expression left, Expression right) {
        return binary(Operator.POWER, left, right);
    }

    default Expression call(ElementaryFunction function, Expression argument) {
        return call(function, List.of(argument));
    }

    default Expression call(ElementaryFunction function, Expression first, Expression second) {
        return call(function, List.of(first, second));
    }
}
