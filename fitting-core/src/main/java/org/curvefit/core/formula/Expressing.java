package org.curvefit.core.formula;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.curvefit.api.model.Comparison;
import org.curvefit.api.model.Notation;
import org.curvefit.core.formula.ast.Binary;
import org.curvefit.core.formula.ast.Call;
import org.curvefit.core.formula.ast.Conditional;
import org.curvefit.core.formula.ast.Constant;
import org.curvefit.core.formula.ast.Expression;
import org.curvefit.core.formula.ast.ExpressionVisitor;
import org.curvefit.core.formula.ast.Negation;
import org.curvefit.core.formula.ast.ParameterReference;
import org.curvefit.core.formula.ast.Subexpressions;
import org.curvefit.core.formula.ast.UnresolvedName;
import org.curvefit.core.formula.ast.VariableReference;

/** Writes an expression in another notation, each distinct sub-expression once, operands first. */
final class Expressing<T> implements ExpressionVisitor<T> {

    private final Notation<T> notation;
    private final Map<Expression, T> images = new HashMap<>();

    private Expressing(Notation<T> notation) {
        this.notation = notation;
    }

    static <T> T express(Expression root, Notation<T> notation) {
        Expressing<T> expressing = new Expressing<>(notation);
        for (Expression node : Subexpressions.inOrder(root)) {
            expressing.images.put(node, node.accept(expressing));
        }
        return expressing.image(root);
    }

    private T image(Expression operand) {
        return images.get(operand);
    }

    @Override
    public T constant(Constant node) {
        return notation.number(node.value());
    }

    @Override
    public T unresolvedName(UnresolvedName node) {
        throw new AssertionError("unresolved name " + node.name());
    }

    @Override
    public T parameter(ParameterReference node) {
        return notation.parameter(node.name());
    }

    @Override
    public T variable(VariableReference node) {
        return notation.input(node.name());
    }

    @Override
    public T negation(Negation node) {
        return notation.negation(image(node.operand()));
    }

    @Override
    public T binary(Binary node) {
        T left = image(node.left());
        T right = image(node.right());
        return switch (node.operator()) {
            case ADD -> notation.sum(left, right);
            case SUBTRACT -> notation.difference(left, right);
            case MULTIPLY -> notation.product(left, right);
            case DIVIDE -> notation.quotient(left, right);
            case POWER -> notation.power(left, right);
            case LESS -> notation.comparison(Comparison.LESS, left, right);
            case LESS_OR_EQUAL -> notation.comparison(Comparison.LESS_OR_EQUAL, left, right);
            case GREATER -> notation.comparison(Comparison.GREATER, left, right);
            case GREATER_OR_EQUAL -> notation.comparison(Comparison.GREATER_OR_EQUAL, left, right);
            case EQUAL -> notation.comparison(Comparison.EQUAL, left, right);
            case NOT_EQUAL -> notation.comparison(Comparison.NOT_EQUAL, left, right);
        };
    }

    @Override
    public T conditional(Conditional node) {
        return notation.choice(image(node.condition()), image(node.whenTrue()), image(node.whenFalse()));
    }

    @Override
    public T call(Call node) {
        List<T> arguments = node.arguments().stream().map(this::image).toList();
        return notation.call(node.function().text(), arguments);
    }
}
