package org.curvefit.core.formula.roles;

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

/** The value of an expression that is the same in every row; NaN where a parameter is not known. Small expressions, evaluated seldom. */
public final class RowFreeValue implements ExpressionVisitor<Double> {
    private final Map<String, Double> parameters;

    private RowFreeValue(Map<String, Double> parameters) {
        this.parameters = parameters;
    }

    /** The value for these parameters by name. */
    public static double of(Expression expression, Map<String, Double> parameters) {
        return expression.accept(new RowFreeValue(parameters));
    }

    private double value(Expression operand) {
        return operand.accept(this);
    }

    @Override
    public Double constant(Constant node) {
        return node.value();
    }

    @Override
    public Double unresolvedName(UnresolvedName node) {
        throw new AssertionError("unresolved name " + node.name());
    }

    @Override
    public Double parameter(ParameterReference node) {
        return parameters.getOrDefault(node.name(), Double.NaN);
    }

    @Override
    public Double variable(VariableReference node) {
        throw new AssertionError("column " + node.name() + " in an expression that is the same in every row");
    }

    @Override
    public Double negation(Negation node) {
        return -value(node.operand());
    }

    @Override
    public Double binary(Binary node) {
        return node.operator().apply(value(node.left()), value(node.right()));
    }

    @Override
    public Double conditional(Conditional node) {
        return value(node.condition()) != 0 ? value(node.whenTrue()) : value(node.whenFalse());
    }

    @Override
    public Double call(Call node) {
        double[] arguments = {Double.NaN, Double.NaN, Double.NaN};
        for (int place = 0; place < node.arguments().size(); place++) {
            arguments[place] = value(node.argument(place));
        }
        return node.function().at(arguments[0], arguments[1], arguments[2]);
    }
}
