package org.curvefit.core.formula.ast;

/** The operators with two operands; comparisons yield 1 or 0. */
public enum Operator {
    ADD("+"),
    SUBTRACT("-"),
    MULTIPLY("*"),
    DIVIDE("/"),
    POWER("^"),
    LESS("<"),
    LESS_OR_EQUAL("<="),
    GREATER(">"),
    GREATER_OR_EQUAL(">="),
    EQUAL("=="),
    NOT_EQUAL("!=");

    private final String symbol;

    Operator(String symbol) {
        this.symbol = symbol;
    }

    /** The operator as it is written in a formula. */
    public String symbol() {
        return symbol;
    }

    /** Whether this operator compares its operands. */
    public boolean isComparison() {
        return compareTo(LESS) >= 0;
    }

    /** The value for two numbers, by IEEE 754 arithmetic. */
    public double apply(double left, double right) {
        return switch (this) {
            case ADD -> left + right;
            case SUBTRACT -> left - right;
            case MULTIPLY -> left * right;
            case DIVIDE -> left / right;
            case POWER -> StrictMath.pow(left, right);
            case LESS -> truth(left < right);
            case LESS_OR_EQUAL -> truth(left <= right);
            case GREATER -> truth(left > right);
            case GREATER_OR_EQUAL -> truth(left >= right);
            case EQUAL -> truth(left == right);
            case NOT_EQUAL -> truth(left != right);
        };
    }

    private static double truth(boolean holds) {
        return holds ? 1 : 0;
    }
}
