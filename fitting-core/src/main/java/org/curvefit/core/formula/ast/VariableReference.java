package org.curvefit.core.formula.ast;

import java.util.List;

/** The value of a column in the row at hand. */
public record VariableReference(int id, String name) implements Expression {

    @Override
    public List<Expression> operands() {
        return List.of();
    }

    @Override
    public <R> R accept(ExpressionVisitor<R> visitor) {
        return visitor.variable(this);
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
