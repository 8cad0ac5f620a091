package org.curvefit.core.formula;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
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

/** The values of all sub-expressions at one row, operator by operator as written. */
final class PointEvaluation implements ExpressionVisitor<Double> {

    private final List<String> parameterNames;
    private final double[] parameters;
    private final List<String> inputNames;
    private final double[] inputs;
    private double[] values = {};

    PointEvaluation(List<String> parameterNames, double[] parameters, List<String> inputNames, double[] inputs) {
        this.parameterNames = parameterNames;
        this.parameters = parameters;
        this.inputNames = inputNames;
        this.inputs = inputs;
    }

    void evaluate(Expression root) {
        values = new double[root.id() + 1];
        for (Expression node : Subexpressions.inOrder(root)) {
            values[node.id()] = node.accept(this);
        }
    }

    /** Whether every sub-expression that decides the value is a finite number. */
    boolean finiteThroughout(Expression root) {
        evaluate(root);
        Deque<Expression> pending = new ArrayDeque<>(List.of(root));
        Set<Expression> met = new HashSet<>();
        while (!pending.isEmpty()) {
            Expression node = pending.pop();
            if (!Double.isFinite(of(node))) {
                return false;
            }
            operandsThatCount(node).stream().filter(met::add).forEach(pending::push);
        }
        return true;
    }

    double of(Expression node) {
        return values[node.id()];
    }

    /** The operands that decide the value: of a conditional, the condition and the value chosen. */
    List<Expression> operandsThatCount(Expression node) {
        return node instanceof Conditional choice
                ? List.of(choice.condition(), of(choice.condition()) != 0 ? choice.whenTrue() : choice.whenFalse())
                : node.operands();
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
        return parameters[parameterNames.indexOf(node.name())];
    }

    @Override
    public Double variable(VariableReference node) {
        return inputs[inputNames.indexOf(node.name())];
    }

    @Override
    public Double negation(Negation node) {
        return -of(node.operand());
    }

    @Override
    public Double binary(Binary node) {
        return node.operator().apply(of(node.left()), of(node.right()));
    }

    @Override
    public Double conditional(Conditional node) {
        return of(node.condition()) != 0 ? of(node.whenTrue()) : of(node.whenFalse());
    }

    @Override
    public Double call(Call node) {
        double[] arguments = {Double.NaN, Double.NaN, Double.NaN};
        for (int place = 0; place < node.arguments().size(); place++) {
            arguments[place] = of(node.argument(place));
        }
        return node.function().at(arguments[0], arguments[1], arguments[2]);
    }
}
