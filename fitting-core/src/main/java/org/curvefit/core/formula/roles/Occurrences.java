package org.curvefit.core.formula.roles;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.curvefit.core.formula.ast.Expression;
import org.curvefit.core.formula.ast.ParameterReference;
import org.curvefit.core.formula.ast.Subexpressions;

/** Who uses which sub-expression, and which parameters each of them holds. */
final class Occurrences {
    private final List<Expression> nodes;
    private final Map<Expression, List<Expression>> users = new HashMap<>();
    private final Map<Expression, Set<String>> parameters = new HashMap<>();

    Occurrences(Expression root) {
        nodes = Subexpressions.inOrder(root);
        for (Expression node : nodes) {
            Set<String> held = new HashSet<>();
            if (node instanceof ParameterReference reference) {
                held.add(reference.name());
            }
            for (Expression operand : node.operands()) {
                held.addAll(parameters.get(operand));
                users.computeIfAbsent(operand, key -> new ArrayList<>()).add(node);
            }
            parameters.put(node, held);
        }
    }

    /** All nodes, operands first. */
    List<Expression> nodes() {
        return nodes;
    }

    /** The parameters that a node holds. */
    Set<String> parameters(Expression node) {
        return parameters.get(node);
    }

    /** The nodes that use a node; one that uses it twice counts twice. */
    List<Expression> users(Expression node) {
        return users.getOrDefault(node, List.of());
    }
}
