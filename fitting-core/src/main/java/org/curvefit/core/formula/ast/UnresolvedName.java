package org.curvefit.core.formula.ast;

import java.util.List;

/** A name of which it is not yet known whether it is a column or a parameter. */
public record UnresolvedName(int id, String name) implements Expression {

    @Override
    public List<Expression> operands() {
        return List.of();
    }

    @Override
    public <R> R accept(ExpressionVisitor<R> visitor) {
        return visitor.unresolvedName(this);
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
