package org.curvefit.core.formula.ast;

import java.util.List;

/** The value of a parameter of the model. */
public record ParameterReference(int id, String name) implements Expression {

    @Override
    public List<Expression> operands() {
        return List.of();
    }

    @Override
    public <R> R accept(ExpressionVisitor<R> visitor) {
        return visitor.parameter(this);
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
