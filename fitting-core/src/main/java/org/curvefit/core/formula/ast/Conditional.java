package org.curvefit.core.formula.ast;

import java.util.List;

/** One of two values, chosen by a condition: anything but 0 counts as true, also what is not a number. */
public record Conditional(int id, Expression condition, Expression whenTrue, Expression whenFalse)
        implements Expression {

    @Override
    public List<Expression> operands() {
        return List.of(condition, whenTrue, whenFalse);
    }

    @Override
    public <R> R accept(ExpressionVisitor<R> visitor) {
        return visitor.conditional(this);
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
