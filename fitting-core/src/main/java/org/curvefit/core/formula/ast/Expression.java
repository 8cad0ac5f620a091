package org.curvefit.core.formula.ast;

import java.util.List;

/**
 * A node of a formula; every distinct sub-expression exists once in its {@link ExpressionPool}.
 *
 * <p>Nodes are compared by identity. An operand always has a smaller {@link #id} than the node that uses it, so that a pass over the ids in
 * ascending order meets operands first and needs no recursion.
 */
public sealed interface Expression
        permits Constant, UnresolvedName, ParameterReference, VariableReference, Negation, Binary, Conditional, Call {

    /** The number of this node in its pool. */
    int id();

    /** The operands, in the order in which they are written. */
    List<Expression> operands();

    /** Calls the method of the visitor that belongs to the kind of this node. */
    <R> R accept(ExpressionVisitor<R> visitor);

    /** Whether this node is the constant with exactly this value (0 and -0 are told apart). */
    default boolean isConstant(double value) {
        return this instanceof Constant constant && Double.compare(constant.value(), value) == 0;
    }
}
