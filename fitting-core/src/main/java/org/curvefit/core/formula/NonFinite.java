package org.curvefit.core.formula;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.curvefit.core.formula.ast.Constant;
import org.curvefit.core.formula.ast.Expression;
import org.curvefit.core.formula.ast.ParameterReference;
import org.curvefit.core.formula.ast.Printer;
import org.curvefit.core.formula.ast.Subexpressions;

/** Finds the innermost sub-expression at which a value leaves the finite numbers. */
final class NonFinite {

    private static final int LONGEST_EXPRESSION = 60;

    private final List<String> parameterNames;
    private final List<String> inputNames;

    NonFinite(List<String> parameterNames, List<String> inputNames) {
        this.parameterNames = parameterNames;
        this.inputNames = inputNames;
    }

    /** For example {@code log(b * x) is not a number, because b * x = -3}; empty if the value is finite. */
    Optional<String> explain(Expression root, double[] parameters, double[] row) {
        PointEvaluation evaluation = new PointEvaluation(parameterNames, parameters, inputNames, row);
        evaluation.evaluate(root);
        if (Double.isFinite(evaluation.of(root))) {
            return Optional.empty();
        }
        Expression culprit = culprit(root, evaluation);
        return Optional.of(describe(culprit, evaluation));
    }

    /** From the root down: while an operand that counts is not finite, the blame is with it. */
    private static Expression culprit(Expression root, PointEvaluation evaluation) {
        Expression blamed = root;
        boolean moved = true;
        while (moved) {
            moved = false;
            for (Expression operand : evaluation.operandsThatCount(blamed)) {
                if (!Double.isFinite(evaluation.of(operand))) {
                    blamed = operand;
                    moved = true;
                    break;
                }
            }
        }
        return blamed;
    }

    private static String describe(Expression culprit, PointEvaluation evaluation) {
        double value = evaluation.of(culprit);
        String what = shown(culprit) + (Double.isNaN(value) ? " is not a number" : " is too large (" + value + ")");
        String operands = culprit.operands().stream()
                .filter(operand -> !(operand instanceof Constant))
                .distinct()
                .map(operand -> shown(operand) + " = " + evaluation.of(operand))
                .collect(Collectors.joining(", "));
        String parameters = Subexpressions.inOrder(culprit).stream()
                .filter(node -> node instanceof ParameterReference
                        && !culprit.operands().contains(node))
                .map(node -> shown(node) + " = " + evaluation.of(node))
                .collect(Collectors.joining(", "));
        return what
                + (operands.isEmpty() ? "" : ", because " + operands)
                + (parameters.isEmpty() ? "" : " (" + parameters + ")");
    }

    private static String shown(Expression expression) {
        return Printer.print(expression, LONGEST_EXPRESSION);
    }
}
