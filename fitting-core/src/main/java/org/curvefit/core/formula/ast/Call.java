package org.curvefit.core.formula.ast;

import java.util.List;

/** An elementary function of its arguments. */
public record Call(int id, ElementaryFunction function, List<Expression> arguments) implements Expression {

    public Call {
        arguments = List.copyOf(arguments);
    }

    /** The argument at this place, counted from 0. */
    public Expression argument(int place) {
        return arguments.get(place);
    }

    @Override
    public List<Expression> operands() {
        return arguments;
    }

    @Override
    public <R> R accept(ExpressionVisitor<R> visitor) {
        return visitor.call(this);
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
