package org.curvefit.core.formula.ast;

import java.util.ArrayList;
import java.util.List;

/** The nodes that an expression consists of. */
public final class Subexpressions {

    private Subexpressions() {}

    /** Every node of these expressions once, operands before the nodes that use them. */
    public static List<Expression> inOrder(List<Expression> roots) {
        int largest = roots.stream().mapToInt(Expression::id).max().orElse(-1);
        Expression[] found = new Expression[largest + 1];
        roots.forEach(root -> found[root.id()] = root);
        int count = 0;
        for (int id = largest; id >= 0; id--) {
            if (found[id] != null) {
                count++;
                found[id].operands().forEach(operand -> found[operand.id()] = operand);
            }
        }
        List<Expression> nodes = new ArrayList<>(count);
        for (Expression node : found) {
            if (node != null) {
                nodes.add(node);
            }
        }
        return nodes;
    }

    /** Every node of this expression once, operands before the nodes that use them. */
    public static List<Expression> inOrder(Expression root) {
        return inOrder(List.of(root));
    }
}
