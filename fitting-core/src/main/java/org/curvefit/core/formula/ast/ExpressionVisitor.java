package org.curvefit.core.formula.ast;

/** One method per kind of {@link Expression}. */
public interface ExpressionVisitor<R> {

    R constant(Constant node);

    R unresolvedName(UnresolvedName node);

    R parameter(ParameterReference node);

    R variable(VariableReference node);

    R negation(Negation node);

    R binary(Binary node);

    R conditional(Conditional node);

    R call(Call node);
}
