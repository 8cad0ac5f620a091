package org.curvefit.core.formula.roles;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.curvefit.core.formula.FormulaModel;
import org.curvefit.core.formula.ast.Expression;
import org.curvefit.core.formula.ast.ExpressionPool;
import org.curvefit.core.formula.ast.PoolLimits;
import org.curvefit.core.formula.calculus.Linearity;
import org.curvefit.core.formula.calculus.Simplifier;

/**
 * A formula in variables in which a search is easier: factors that hide in exponents, phases and shares stand free, and parameters that occur only as
 * exp(p), log(p) or 10^p are replaced by what they mean. The value is the same; the original parameters follow from the variables.
 */
public final class NaturalForm {
    private final Simplifier algebra;
    private final Expression expression;
    private final List<String> inputs;
    private final List<String> variables;
    private final List<Substitution> substitutions;

    private NaturalForm(
            Simplifier algebra, Expression expression, List<String> inputs, List<Substitution> substitutions) {
        this.inputs = inputs;
        this.algebra = algebra;
        this.expression = expression;
        this.variables = new Occurrences(expression)
                .parameters(expression).stream().sorted().toList();
        this.substitutions = substitutions;
    }

    /**
     * The natural form of a formula.
     *
     * @param held values of parameters that are not searched, by name; put in as numbers
     * @param kept parameters that must not be replaced
     */
    public static NaturalForm of(FormulaModel formula, Map<String, Double> held, Set<String> kept) {
        Simplifier algebra = new Simplifier(new ExpressionPool(PoolLimits.derived()));
        Map<Expression, Expression> numbers = new HashMap<>();
        held.forEach((name, value) -> numbers.put(algebra.parameter(name), algebra.constant(value)));
        Expression numeric = Replacing.replace(algebra.simplify(formula.expression()), algebra, numbers);
        List<Substitution> substitutions = new ArrayList<>();
        Expression split = ExponentSplitting.split(numeric, algebra);
        Expression waves = new PhaseSplitting(algebra, kept, substitutions).split(split);
        Expression natural = new NaturalVariables(algebra, kept, substitutions).introduce(waves);
        Expression shares = new ShareSplitting(algebra, kept, formula.inputs(), substitutions).split(natural);
        Expression free = new Homogeneity(algebra, kept, formula.inputs()).free(shares, substitutions);
        return new NaturalForm(algebra, free, formula.inputs(), substitutions);
    }

    /** The columns of the formula, in the order of its model. */
    public List<String> inputs() {
        return inputs;
    }

    /** The formula in natural variables. */
    public Expression expression() {
        return expression;
    }

    /** The variables by name: parameters as they are, and what stands for the others. */
    public List<String> variables() {
        return variables;
    }

    /** Variables that stand for exponentials and do not enter linearly. */
    public List<String> positive() {
        List<Integer> linear = Linearity.linearParameters(expression, variables);
        return substitutions.stream()
                .filter(Substitution::positive)
                .map(Substitution::variable)
                .filter(name -> variables.contains(name) && !linear.contains(variables.indexOf(name)))
                .toList();
    }

    /** Builds further expressions in the same pool. */
    public Simplifier algebra() {
        return algebra;
    }

    /** The parameters of the formula that belong to values of the variables; NaN where there are none. */
    public Map<String, Double> parameters(Map<String, Double> values) {
        Map<String, Double> all = new HashMap<>(values);
        for (int i = substitutions.size() - 1; i >= 0; i--) {
            substitutions.get(i).recover(all);
        }
        return all;
    }
}
