package org.curvefit.core.formula;

import java.util.Map;
import org.curvefit.core.formula.ast.Binary;
import org.curvefit.core.formula.ast.Call;
import org.curvefit.core.formula.ast.Conditional;
import org.curvefit.core.formula.ast.Constant;
import org.curvefit.core.formula.ast.Expression;
import org.curvefit.core.formula.ast.ExpressionVisitor;
import org.curvefit.core.formula.ast.Negation;
import org.curvefit.core.formula.ast.ParameterReference;
import org.curvefit.core.formula.ast.UnresolvedName;
import org.curvefit.core.formula.ast.VariableReference;

/** The plainest evaluation there is: a recursive walk, node by node, names looked up in a map. */
public record ReferenceEvaluation(Map<String, Double> names) implements ExpressionVisitor<Double> {

    public double of(Expression expression) {
        return expression.accept(this);
    }

    @Override
    public Double constant(Constant node) {
        return node.value();
    }

    @Override
    public Double unresolvedName(UnresolvedName node) {
        return names.get(node.name());
    }

    @Override
    public Double parameter(ParameterReference node) {
        return names.get(node.name());
    }

    @Override
    public Double variable(VariableReference node) {
        return names.get(node.name());
    }

    @Override
    public Double negation(Negation node) {
        return -of(node.operand());
    }

    @Override
    public Double binary(Binary node) {
        double left = of(node.left());
        double right = of(node.right());
        return switch (node.operator()) {
            case ADD -> left + right;
            case SUBTRACT -> left - right;
            case MULTIPLY -> left * right;
            case DIVIDE -> left / right;
            case POWER -> Math.pow(left, right);
            case LESS -> left < right ? 1.0 : 0.0;
            case LESS_OR_EQUAL -> left <= right ? 1.0 : 0.0;
            case GREATER -> left > right ? 1.0 : 0.0;
            case GREATER_OR_EQUAL -> left >= right ? 1.0 : 0.0;
            case EQUAL -> left == right ? 1.0 : 0.0;
            case NOT_EQUAL -> left != right ? 1.0 : 0.0;
        };
    }

    @Override
    public Double conditional(Conditional node) {
        return of(node.condition()) != 0 ? of(node.whenTrue()) : of(node.whenFalse());
    }

    @Override
    public Double call(Call node) {
        double[] arguments = node.arguments().stream().mapToDouble(this::of).toArray();
        return switch (arguments.length) {
            case 1 -> node.function().at(arguments[0]);
            case 2 -> node.function().at(arguments[0], arguments[1]);
            default -> node.function().at(arguments[0], arguments[1], arguments[2]);
        };
    }
}
