package org.curvefit.core.formula.ast;

import java.util.List;
import java.util.function.Function;

/** Builds an expression anew, operands first, through an {@link Algebra}. */
public final class Rewriting implements ExpressionVisitor<Expression> {

    private final Algebra algebra;
    private final Function<String, Expression> names;
    private final Function<String, Expression> parameters;
    private final Expression[] images;

    private Rewriting(
            Algebra algebra,
            Function<String, Expression> names,
            Function<String, Expression> parameters,
            int largestId) {
        this.algebra = algebra;
        this.names = names;
        this.parameters = parameters;
        this.images = new Expression[largestId + 1];
    }

    /** The same expression, built through another algebra. */
    public static Expression rewrite(Expression root, Algebra algebra) {
        return rewrite(root, algebra, algebra::unresolvedName);
    }

    /**
     * The same expression, built through another algebra, with something else for each unresolved name.
     *
     * @param names what stands for an unresolved name; built by the same algebra
     */
    public static Expression rewrite(Expression root, Algebra algebra, Function<String, Expression> names) {
        return new Rewriting(algebra, names, algebra::parameter, root.id()).rewritten(root);
    }

    /**
     * The same expression, built through another algebra, with something else for each parameter.
     *
     * @param parameters what stands for a parameter; built by the same algebra
     */
    public static Expression rewriteParameters(
            Expression root, Algebra algebra, Function<String, Expression> parameters) {
        return new Rewriting(algebra, algebra::unresolvedName, parameters, root.id()).rewritten(root);
    }

    private Expression rewritten(Expression root) {
        for (Expression node : Subexpressions.inOrder(root)) {
            images[node.id()] = node.accept(this);
        }
        return images[root.id()];
    }

    @Override
    public Expression constant(Constant node) {
        return algebra.constant(node.value());
    }

    @Override
    public Expression unresolvedName(UnresolvedName node) {
        return names.apply(node.name());
    }

    @Override
    public Expression parameter(ParameterReference node) {
        return parameters.apply(node.name());
    }

    @Override
    public Expression variable(VariableReference node) {
        return algebra.variable(node.name());
    }

    @Override
    public Expression negation(Negation node) {
        return algebra.negation(image(node.operand()));
    }

    @Override
    public Expression binary(Binary node) {
        return algebra.binary(node.operator(), image(node.left()), image(node.right()));
    }

    @Override
    public Expression conditional(Conditional node) {
        return algebra.conditional(image(node.condition()), image(node.whenTrue()), image(node.whenFalse()));
    }

    @Override
    public Expression call(Call node) {
        List<Expression> arguments = node.arguments().stream().map(this::image).toList();
        return algebra.call(node.function(), arguments);
    }

    private Expression image(Expression operand) {
        return images[operand.id()];
    }
}
