package org.curvefit.core.formula;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.IntStream;
import org.curvefit.api.model.Derivatives;
import org.curvefit.api.model.ModelFunction;
import org.curvefit.api.model.ModelKernel;
import org.curvefit.api.model.Notation;
import org.curvefit.api.model.Parameter;
import org.curvefit.api.model.Response;
import org.curvefit.core.formula.ast.Algebra;
import org.curvefit.core.formula.ast.Expression;
import org.curvefit.core.formula.ast.ExpressionPool;
import org.curvefit.core.formula.ast.PoolLimits;
import org.curvefit.core.formula.ast.Printer;
import org.curvefit.core.formula.ast.Rewriting;
import org.curvefit.core.formula.calculus.Linearity;
import org.curvefit.core.formula.kernel.BlockInterpreter;

/** A formula with every name decided: values, exact first and second derivatives, and what its structure tells about its parameters. */
public final class FormulaModel implements ModelFunction {

    private static final int LONGEST_DERIVATIVE = 2_000;

    private final String text;
    private final String understood;
    private final List<String> parameterNames;
    private final List<Parameter> parameters;
    private final List<String> inputs;
    private final Optional<Response> response;
    private final Expression expression;
    private final DerivedExpressions derived;
    private final TapeLibrary tapes;
    private final List<Integer> linearParameters;

    private FormulaModel(Formula formula, List<String> parameterNames, List<String> inputs) {
        this.text = formula.text();
        this.understood = formula.understood();
        this.response = formula.response().map(FormulaResponse::of);
        this.expression = resolved(formula.expression(), parameterNames);
        this.parameterNames = parameterNames;
        this.parameters = parameterNames.stream().map(Parameter::new).toList();
        this.inputs = inputs;
        this.derived = new DerivedExpressions(expression, joined(parameterNames, inputs));
        this.tapes = new TapeLibrary(derived, parameterNames, inputs);
        this.linearParameters = Linearity.linearParameters(derived.value(), parameterNames);
    }

    private FormulaModel(Expression expression, List<String> parameterNames, List<String> inputs) {
        this.understood = Printer.print(expression);
        this.text = understood;
        this.response = Optional.empty();
        this.expression = expression;
        this.parameterNames = parameterNames;
        this.parameters = parameterNames.stream().map(Parameter::new).toList();
        this.inputs = inputs;
        this.derived = new DerivedExpressions(expression, joined(parameterNames, inputs));
        this.tapes = new TapeLibrary(derived, parameterNames, inputs);
        this.linearParameters = Linearity.linearParameters(derived.value(), parameterNames);
    }

    static FormulaModel of(Formula formula, List<String> parameters, List<String> inputs) {
        return new FormulaModel(formula, List.copyOf(parameters), List.copyOf(inputs));
    }

    /** The model that an expression with decided names stands for, without a response. */
    public static FormulaModel of(Expression expression, List<String> parameters, List<String> inputs) {
        return new FormulaModel(expression, List.copyOf(parameters), List.copyOf(inputs));
    }

    private FormulaModel(FormulaModel whole, Expression expression, List<String> parameterNames) {
        this.text = whole.text;
        this.understood = whole.understood;
        this.response = whole.response;
        this.expression = expression;
        this.parameterNames = parameterNames;
        this.parameters = parameterNames.stream().map(Parameter::new).toList();
        this.inputs = whole.inputs;
        this.derived = new DerivedExpressions(expression, joined(parameterNames, inputs));
        this.tapes = new TapeLibrary(derived, parameterNames, inputs);
        this.linearParameters = Linearity.linearParameters(derived.value(), parameterNames);
    }

    /**
     * The same model in fewer parameters.
     *
     * @param substitutes what stands for a parameter, built by an algebra
     * @param remaining the parameters that occur in it
     */
    public FormulaModel substituted(BiFunction<Algebra, String, Expression> substitutes, List<String> remaining) {
        Algebra pool = new ExpressionPool(PoolLimits.derived());
        Expression written = Rewriting.rewriteParameters(expression, pool, name -> substitutes.apply(pool, name));
        return new FormulaModel(this, written, List.copyOf(remaining));
    }

    private static List<String> joined(List<String> parameters, List<String> inputs) {
        List<String> names = new ArrayList<>(parameters);
        names.addAll(inputs);
        return names;
    }

    private static Expression resolved(Expression expression, List<String> parameters) {
        Algebra pool = new ExpressionPool(PoolLimits.formula());
        return Rewriting.rewrite(
                expression, pool, name -> parameters.contains(name) ? pool.parameter(name) : pool.variable(name));
    }

    @Override
    public String text() {
        return text;
    }

    @Override
    public String understood() {
        return understood;
    }

    /** The right side as written, with every name decided. */
    public Expression expression() {
        return expression;
    }

    @Override
    public List<Parameter> parameters() {
        return parameters;
    }

    @Override
    public List<String> inputs() {
        return inputs;
    }

    @Override
    public Optional<Response> response() {
        return response;
    }

    @Override
    public Derivatives derivatives() {
        return Derivatives.SECOND;
    }

    @Override
    public List<Integer> linearParameters() {
        return linearParameters;
    }

    @Override
    public double work(int parameter) {
        return tapes.forNames(new int[0]).upToOrder(0).work(parameter);
    }

    @Override
    public ModelKernel kernel(int[] wanted) {
        return new BlockInterpreter(tapes.forNames(wanted));
    }

    @Override
    public Optional<ModelKernel> inputKernel() {
        int[] names = IntStream.range(parameterNames.size(), parameterNames.size() + inputs.size())
                .toArray();
        return Optional.of(new BlockInterpreter(tapes.forNames(names)));
    }

    @Override
    public Optional<String> derivativeText(int parameter) {
        return Optional.of(Printer.print(derived.first(parameter), LONGEST_DERIVATIVE));
    }

    @Override
    public Optional<String> explainNonFinite(double[] parameters, double[] row) {
        return new NonFinite(parameterNames, inputs).explain(expression, parameters, row);
    }

    @Override
    public <T> Optional<T> express(Notation<T> notation) {
        return Optional.of(Expressing.express(expression, notation));
    }

    @Override
    public boolean finiteThroughout(double[] parameters, double[] row) {
        return new PointEvaluation(parameterNames, parameters, inputs, row).finiteThroughout(expression);
    }
}
