package org.curvefit.core.formula.kernel;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.curvefit.core.formula.ast.Binary;
import org.curvefit.core.formula.ast.Call;
import org.curvefit.core.formula.ast.Conditional;
import org.curvefit.core.formula.ast.Constant;
import org.curvefit.core.formula.ast.ElementaryFunction;
import org.curvefit.core.formula.ast.Expression;
import org.curvefit.core.formula.ast.ExpressionVisitor;
import org.curvefit.core.formula.ast.Negation;
import org.curvefit.core.formula.ast.Operator;
import org.curvefit.core.formula.ast.ParameterReference;
import org.curvefit.core.formula.ast.UnresolvedName;
import org.curvefit.core.formula.ast.VariableReference;

/** The sub-expressions that are the same in every row, with their places and the steps that compute them. */
final class Scalars implements ExpressionVisitor<ScalarStep.Rule> {

    private final Map<Expression, Integer> places = new HashMap<>();
    private final List<Double> constants = new ArrayList<>();
    private final List<ScalarStep> steps = new ArrayList<>();

    private Scalars() {}

    static Scalars of(List<Expression> nodes, List<String> parameters) {
        Scalars scalars = new Scalars();
        for (Expression node : nodes) {
            if (node instanceof ParameterReference parameter) {
                scalars.places.put(node, parameters.indexOf(parameter.name()));
            } else if (node instanceof Constant constant) {
                scalars.places.put(node, parameters.size() + scalars.constants.size());
                scalars.constants.add(constant.value());
            }
        }
        int first = parameters.size() + scalars.constants.size();
        nodes.forEach(node -> scalars.addStep(node, first));
        return scalars;
    }

    private void addStep(Expression node, int first) {
        boolean compound = !node.operands().isEmpty();
        if (compound && node.operands().stream().allMatch(places::containsKey)) {
            steps.add(new ScalarStep(node.operands().stream().map(places::get).toList(), node.accept(this)));
            places.put(node, first + steps.size() - 1);
        }
    }

    boolean contains(Expression node) {
        return places.containsKey(node);
    }

    int place(Expression node) {
        return places.get(node);
    }

    List<Double> constants() {
        return constants;
    }

    List<ScalarStep> steps() {
        return steps;
    }

    @Override
    public ScalarStep.Rule constant(Constant node) {
        throw new AssertionError("a constant needs no step");
    }

    @Override
    public ScalarStep.Rule unresolvedName(UnresolvedName node) {
        throw new AssertionError("unresolved name " + node.name());
    }

    @Override
    public ScalarStep.Rule parameter(ParameterReference node) {
        throw new AssertionError("a parameter needs no step");
    }

    @Override
    public ScalarStep.Rule variable(VariableReference node) {
        throw new AssertionError("a column differs between rows");
    }

    @Override
    public ScalarStep.Rule negation(Negation node) {
        int operand = place(node.operand());
        return scalars -> -scalars[operand];
    }

    @Override
    public ScalarStep.Rule binary(Binary node) {
        Operator operator = node.operator();
        int left = place(node.left());
        int right = place(node.right());
        return scalars -> operator.apply(scalars[left], scalars[right]);
    }

    @Override
    public ScalarStep.Rule conditional(Conditional node) {
        int condition = place(node.condition());
        int whenTrue = place(node.whenTrue());
        int whenFalse = place(node.whenFalse());
        return scalars -> scalars[condition] != 0 ? scalars[whenTrue] : scalars[whenFalse];
    }

    @Override
    public ScalarStep.Rule call(Call node) {
        ElementaryFunction function = node.function();
        int last = node.arguments().size() - 1;
        int first = place(node.argument(0));
        int second = place(node.argument(Math.min(1, last)));
        int third = place(node.argument(Math.min(2, last)));
        return scalars -> function.at(scalars[first], scalars[second], scalars[third]);
    }
}
