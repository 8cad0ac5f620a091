package org.curvefit.core.formula.ast;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;

/**
 * Builds expressions as they are written, each distinct one once, within the bounds of a {@link PoolLimits}.
 *
 * <p>Not for use by several threads at once.
 */
public final class ExpressionPool implements Algebra {

    private final PoolLimits limits;
    private final Map<Object, Expression> known = new HashMap<>();
    private final List<Shape> shapes = new ArrayList<>();

    public ExpressionPool(PoolLimits limits) {
        this.limits = limits;
    }

    /** Whether the value of this expression differs between rows, because it depends on a column. */
    public boolean variesByRow(Expression expression) {
        return shapes.get(expression.id()).varies();
    }

    /** Whether this expression is made of names, numbers and + - * / alone. */
    public boolean isRational(Expression expression) {
        return shapes.get(expression.id()).rational();
    }

    @Override
    public Expression constant(double value) {
        return node(Double.doubleToLongBits(value), id -> new Constant(id, value));
    }

    @Override
    public Expression unresolvedName(String name) {
        return node(List.of("name", name), id -> new UnresolvedName(id, name));
    }

    @Override
    public Expression parameter(String name) {
        return node(List.of("parameter", name), id -> new ParameterReference(id, name));
    }

    @Override
    public Expression variable(String name) {
        return node(List.of("variable", name), id -> new VariableReference(id, name));
    }

    @Override
    public Expression negation(Expression operand) {
        return node(List.of("-", operand), id -> new Negation(id, operand));
    }

    @Override
    public Expression binary(Operator operator, Expression left, Expression right) {
        return node(List.of(operator, left, right), id -> new Binary(id, operator, left, right));
    }

    @Override
    public Expression conditional(Expression condition, Expression whenTrue, Expression whenFalse) {
        return node(
                List.of("if", condition, whenTrue, whenFalse),
                id -> new Conditional(id, condition, whenTrue, whenFalse));
    }

    @Override
    public Expression call(ElementaryFunction function, List<Expression> arguments) {
        return node(List.of(function, arguments), id -> new Call(id, function, arguments));
    }

    private Expression node(Object key, IntFunction<Expression> birth) {
        Expression existing = known.get(key);
        return existing == null ? born(key, birth.apply(shapes.size())) : existing;
    }

    private Expression born(Object key, Expression node) {
        Shape shape = Shape.of(node, shapes);
        limits.check(shape.depth(), shape.size(), shapes.size() + 1);
        shapes.add(shape);
        known.put(key, node);
        return node;
    }
}
