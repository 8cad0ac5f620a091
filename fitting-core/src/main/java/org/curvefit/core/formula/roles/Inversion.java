package org.curvefit.core.formula.roles;

import java.util.Map;
import org.curvefit.core.formula.ast.Binary;
import org.curvefit.core.formula.ast.Call;
import org.curvefit.core.formula.ast.Expression;
import org.curvefit.core.formula.ast.Negation;
import org.curvefit.core.formula.ast.ParameterReference;
import org.curvefit.core.formula.ast.Subexpressions;

/** Solves g(p) = v for a parameter p that occurs once in g, by undoing one operation after the other. */
final class Inversion {
    private final String parameter;
    private final Map<String, Double> known;

    private Inversion(String parameter, Map<String, Double> known) {
        this.parameter = parameter;
        this.known = known;
    }

    /**
     * The value of the parameter; NaN where there is none.
     *
     * @param known values of the other parameters in {@code expression}
     */
    static double solve(Expression expression, String parameter, double value, Map<String, Double> known) {
        return new Inversion(parameter, known).undo(expression, value);
    }

    /** Whether an operand that holds the parameter can be recovered from the value of a node. */
    static boolean possible(Expression node, Expression operand) {
        if (node instanceof Negation) {
            return true;
        }
        if (node instanceof Binary binary) {
            return binary.left() != binary.right() && !binary.operator().isComparison();
        }
        return node instanceof Call call
                && switch (call.function()) {
                    case EXP, LOG, LOG10, LOG2, LOG1P, EXPM1, SQRT, CBRT -> true;
                    default -> false;
                };
    }

    private double undo(Expression node, double value) {
        if (node instanceof ParameterReference) {
            return value;
        }
        if (node instanceof Negation negation) {
            return undo(negation.operand(), -value);
        }
        if (node instanceof Call call) {
            return undo(call.argument(0), argument(call, value));
        }
        Binary binary = (Binary) node;
        return holds(binary.left())
                ? undo(binary.left(), left(binary, value, RowFreeValue.of(binary.right(), known)))
                : undo(binary.right(), right(binary, value, RowFreeValue.of(binary.left(), known)));
    }

    private boolean holds(Expression node) {
        return Subexpressions.inOrder(node).stream()
                .anyMatch(part -> part instanceof ParameterReference reference
                        && reference.name().equals(parameter));
    }

    private static double argument(Call call, double value) {
        return switch (call.function()) {
            case EXP -> StrictMath.log(value);
            case EXPM1 -> StrictMath.log1p(value);
            case LOG -> StrictMath.exp(value);
            case LOG10 -> StrictMath.pow(10, value);
            case LOG2 -> StrictMath.pow(2, value);
            case LOG1P -> StrictMath.expm1(value);
            case SQRT -> value >= 0 ? value * value : Double.NaN;
            case CBRT -> value * value * value;
            default -> Double.NaN;
        };
    }

    private static double left(Binary node, double value, double right) {
        return switch (node.operator()) {
            case ADD -> value - right;
            case SUBTRACT -> value + right;
            case MULTIPLY -> value / right;
            case DIVIDE -> value * right;
            case POWER -> StrictMath.pow(value, 1 / right);
            default -> Double.NaN;
        };
    }

    private static double right(Binary node, double value, double left) {
        return switch (node.operator()) {
            case ADD -> value - left;
            case SUBTRACT -> left - value;
            case MULTIPLY -> value / left;
            case DIVIDE -> left / value;
            case POWER -> StrictMath.log(value) / StrictMath.log(left);
            default -> Double.NaN;
        };
    }
}
