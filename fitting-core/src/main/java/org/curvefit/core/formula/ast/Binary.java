package org.curvefit.core.formula.ast;

import java.util.List;

/** Two operands joined by an arithmetic operator or a comparison. */
public record Binary(int id, Operator operator, Expression left, Expression right) implements Expression {

    @Override
    public List<Expression> operands() {
        return List.of(left, right);
    }

    @Override
    public <R> R accept(ExpressionVisitor<R> visitor) {
        return visitor.binary(this);
    }

    @Override
    public boolean equals(Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return id;
    }
}
