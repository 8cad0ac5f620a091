package org.curvefit.core.formula.ast;

import java.util.List;

/**
 * What a pool remembers of a node.
 *
 * @param depth nested levels; a chain such as a + b - c or a * b * c counts as one level
 * @param size number of nodes when written out, without sharing
 * @param varies whether it depends on a column, or on a name that may be one
 * @param rational whether it is made of names, numbers and + - * / alone
 */
record Shape(int depth, long size, boolean varies, boolean rational) {

    private static final long MOST = Long.MAX_VALUE / 8;

    static Shape of(Expression node, List<Shape> known) {
        int depth = 1;
        long size = 1;
        boolean varies = node instanceof VariableReference || node instanceof UnresolvedName;
        boolean rational = node.operands().isEmpty() || node instanceof Negation || isArithmetic(node);
        for (Expression operand : node.operands()) {
            Shape shape = known.get(operand.id());
            depth = Math.max(depth, shape.depth + (continuesChain(node, operand) ? 0 : 1));
            size = Math.min(MOST, size + shape.size);
            varies |= shape.varies;
            rational &= shape.rational;
        }
        return new Shape(depth, size, varies, rational);
    }

    private static boolean isArithmetic(Expression node) {
        return node instanceof Binary binary && binary.operator().compareTo(Operator.POWER) < 0;
    }

    private static boolean continuesChain(Expression node, Expression operand) {
        return node instanceof Binary outer
                && operand == outer.left()
                && operand instanceof Binary inner
                && isChain(inner.operator(), outer.operator());
    }

    /** Whether "left (operator) right" after "a (first) b" needs no brackets and no thought. */
    static boolean isChain(Operator first, Operator then) {
        return then == Operator.MULTIPLY && first == Operator.MULTIPLY || isAdditive(then) && isAdditive(first);
    }

    private static boolean isAdditive(Operator operator) {
        return operator == Operator.ADD || operator == Operator.SUBTRACT;
    }
}
