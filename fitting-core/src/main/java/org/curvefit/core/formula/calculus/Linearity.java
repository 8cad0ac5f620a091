package org.curvefit.core.formula.calculus;

import java.util.BitSet;
import java.util.List;
import org.curvefit.core.formula.ast.Binary;
import org.curvefit.core.formula.ast.Conditional;
import org.curvefit.core.formula.ast.Constant;
import org.curvefit.core.formula.ast.Expression;
import org.curvefit.core.formula.ast.Negation;
import org.curvefit.core.formula.ast.ParameterReference;
import org.curvefit.core.formula.ast.Subexpressions;

/**
 * Which parameters enter a formula linearly, jointly: a largest set S for which f = g0 + sum of p_k g_k, p_k in S, with g free of S.
 *
 * <p>The analysis follows the structure. A sum, a sign, a choice between two values keep a set linear; a product keeps it unless both factors
 * hold members of it; a quotient, unless the denominator does; everything else, unless its operands are free of it. Hence two parameters
 * exclude each other exactly if they meet in one product, and a largest set without such a pair is wanted. Among sets of equal size the one
 * whose members come first wins. Expressions should be simplified before.
 */
public final class Linearity {

    private final List<String> parameters;
    private final BitSet nonlinear = new BitSet();
    private final BitSet[] conflicts;
    private final BitSet[] members;

    private Linearity(List<String> parameters, int largestId) {
        this.parameters = parameters;
        this.conflicts = new BitSet[parameters.size()];
        for (int k = 0; k < conflicts.length; k++) {
            conflicts[k] = new BitSet();
        }
        this.members = new BitSet[largestId + 1];
    }

    /**
     * Indices of a largest set of parameters in which an expression is jointly affine, in ascending order.
     *
     * @param parameters names of the parameters; parameters that do not occur are linear
     */
    public static List<Integer> linearParameters(Expression expression, List<String> parameters) {
        Linearity analysis = new Linearity(parameters, expression.id());
        Subexpressions.inOrder(expression).forEach(analysis::visit);
        BitSet candidates = new BitSet();
        candidates.set(0, parameters.size());
        candidates.andNot(analysis.nonlinear);
        return IndependentSet.largest(candidates, analysis.conflicts);
    }

    private void visit(Expression node) {
        BitSet found = new BitSet();
        if (node instanceof ParameterReference reference) {
            found.set(parameters.indexOf(reference.name()));
        }
        node.operands().forEach(operand -> found.or(membersOf(operand)));
        members[node.id()] = found;
        if (!found.isEmpty()) {
            exclude(node, found);
        }
    }

    private void exclude(Expression node, BitSet found) {
        if (node instanceof Conditional choice) {
            nonlinear.or(membersOf(choice.condition()));
        } else if (node instanceof Binary binary) {
            excludeBinary(binary, found);
        } else if (!(node instanceof Negation || node instanceof Constant || node instanceof ParameterReference)) {
            nonlinear.or(found);
        }
    }

    private void excludeBinary(Binary node, BitSet found) {
        switch (node.operator()) {
            case ADD, SUBTRACT -> {}
            case MULTIPLY -> {
                BitSet left = membersOf(node.left());
                BitSet right = membersOf(node.right());
                left.stream().forEach(k -> meets(k, right));
                right.stream().forEach(k -> meets(k, left));
            }
            case DIVIDE -> {
                BitSet denominator = membersOf(node.right());
                nonlinear.or(denominator);
            }
            default -> nonlinear.or(found);
        }
    }

    private void meets(int parameter, BitSet others) {
        conflicts[parameter].or(others);
        if (others.get(parameter)) {
            nonlinear.set(parameter);
        }
    }

    private BitSet membersOf(Expression operand) {
        return members[operand.id()];
    }
}
