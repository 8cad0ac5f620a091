package org.curvefit.core.formula.calculus;

import java.util.List;
import org.curvefit.core.formula.ast.Binary;
import org.curvefit.core.formula.ast.Call;
import org.curvefit.core.formula.ast.Conditional;
import org.curvefit.core.formula.ast.Constant;
import org.curvefit.core.formula.ast.ElementaryFunction;
import org.curvefit.core.formula.ast.Expression;
import org.curvefit.core.formula.ast.ExpressionVisitor;
import org.curvefit.core.formula.ast.Negation;
import org.curvefit.core.formula.ast.ParameterReference;
import org.curvefit.core.formula.ast.Subexpressions;
import org.curvefit.core.formula.ast.UnresolvedName;
import org.curvefit.core.formula.ast.VariableReference;

/**
 * Exact derivatives by the chain rule, in the pool of a {@link Simplifier}, so that value and derivatives share their sub-expressions.
 *
 * <p>Where a value is finite, its derivative is a number whenever the mathematical one is: see {@link SafeDerivatives}.
 */
public final class Differentiator {

    private final Simplifier algebra;

    public Differentiator(Simplifier algebra) {
        this.algebra = algebra;
    }

    /**
     * The derivative of an expression with respect to a parameter or an input.
     *
     * @param expression built by the simplifier of this differentiator
     * @param name of a parameter or an input; no parameter bears the name of an input
     */
    public Expression derivative(Expression expression, String name) {
        Pass pass = new Pass(name, expression.id());
        for (Expression node : Subexpressions.inOrder(expression)) {
            Expression slope = node.accept(pass);
            pass.derivatives[node.id()] = Simplifier.isZero(slope) ? pass.zero : slope;
        }
        return pass.of(expression);
    }

    /** The derivatives of all nodes of one expression with respect to one name, in ascending order of ids. */
    private final class Pass implements ExpressionVisitor<Expression> {

        private final String name;
        private final Expression[] derivatives;
        private final Expression zero = algebra.constant(0);
        private final SafeDerivatives rules = new SafeDerivatives(algebra);

        Pass(String name, int largestId) {
            this.name = name;
            this.derivatives = new Expression[largestId + 1];
        }

        Expression of(Expression node) {
            return derivatives[node.id()];
        }

        @Override
        public Expression constant(Constant node) {
            return zero;
        }

        @Override
        public Expression unresolvedName(UnresolvedName node) {
            return zero;
        }

        @Override
        public Expression parameter(ParameterReference node) {
            return slope(node.name());
        }

        @Override
        public Expression variable(VariableReference node) {
            return slope(node.name());
        }

        private Expression slope(String reference) {
            return reference.equals(name) ? algebra.constant(1) : zero;
        }

        @Override
        public Expression negation(Negation node) {
            return algebra.negation(of(node.operand()));
        }

        @Override
        public Expression binary(Binary node) {
            Expression left = of(node.left());
            Expression right = of(node.right());
            if (left == zero && right == zero) {
                return zero;
            }
            return switch (node.operator()) {
                case ADD -> algebra.sum(left, right);
                case SUBTRACT -> algebra.difference(left, right);
                case MULTIPLY -> algebra.sum(slopeTimes(left, node.right()), slopeTimes(right, node.left()));
                case DIVIDE -> rules.quotient(node, left, right);
                case POWER -> rules.power(node, left, right);
                default -> zero;
            };
        }

        /** 0 if the slope is: the other factor does not matter then, whatever its value. */
        private Expression slopeTimes(Expression slope, Expression factor) {
            return slope == zero ? zero : algebra.product(slope, factor);
        }

        @Override
        public Expression conditional(Conditional node) {
            return algebra.conditional(node.condition(), of(node.whenTrue()), of(node.whenFalse()));
        }

        @Override
        public Expression call(Call node) {
            List<Expression> inner = node.arguments().stream().map(this::of).toList();
            boolean moves = inner.stream().anyMatch(derivative -> derivative != zero);
            ElementaryFunction function = node.function();
            return moves ? function.differentiate(algebra, node, inner) : zero;
        }
    }
}
