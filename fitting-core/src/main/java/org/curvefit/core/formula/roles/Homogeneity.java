package org.curvefit.core.formula.roles;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import org.curvefit.core.formula.FormulaModel;
import org.curvefit.core.formula.ast.Expression;
import org.curvefit.core.formula.calculus.Linearity;
import org.curvefit.core.formula.calculus.Simplifier;

/**
 * Frees an amplitude that hides in nonlinear parameters. Where f(x; s^d p) = s f(x; p), with d the powers of the unit of the response that the
 * parameters carry, one of them can be held at 1 and what remains of f without its linear parameters be multiplied by 1 + q with a linear parameter q: in
 * exp(-a x)/(b + c x) the search is left with a and c/b.
 */
final class Homogeneity {
    private static final String FACTOR = "#factor";
    private static final int ROWS = 7;
    private static final double SCALE = 1.7;
    private static final double AGREEMENT = 1e-9;

    private final Simplifier algebra;
    private final Set<String> kept;
    private final List<String> inputs;

    Homogeneity(Simplifier algebra, Set<String> kept, List<String> inputs) {
        this.algebra = algebra;
        this.kept = kept;
        this.inputs = inputs;
    }

    /**
     * The formula with the factor, where there is one.
     *
     * @param substitutions what is replaced is appended
     */
    Expression free(Expression root, List<Substitution> substitutions) {
        List<String> names =
                new Occurrences(root).parameters(root).stream().sorted().toList();
        Map<String, Double> powers = new HashMap<>();
        UnitAnalysis.units(root, algebra)
                .forEach((name, unit) -> powers.put(name, unit.getOrDefault(new UnitAxis.Response(), 0.0)));
        List<String> linear =
                Linearity.linearParameters(root, names).stream().map(names::get).toList();
        Optional<String> held = names.stream()
                .filter(name -> !linear.contains(name) && Math.abs(powers.get(name)) == 1)
                .findFirst();
        boolean free = names.stream().noneMatch(name -> kept.contains(name) && powers.get(name) != 0);
        if (held.isEmpty() || !free || !holds(root, names, powers)) {
            return root;
        }
        Expression reduced =
                Replacing.replace(root, algebra, Map.of(algebra.parameter(held.get()), algebra.constant(1)));
        Map<Expression, Expression> zeros = new HashMap<>();
        linear.forEach(name -> zeros.put(algebra.parameter(name), algebra.constant(0)));
        Expression rest = Replacing.replace(reduced, algebra, zeros);
        Expression freed = algebra.sum(reduced, algebra.product(algebra.parameter(FACTOR), rest));
        if (!new Occurrences(freed).parameters(freed).contains(FACTOR)) {
            return root;
        }
        substitutions.add(new Substitution.Scaled(held.get(), FACTOR, Map.copyOf(powers), List.copyOf(linear)));
        return freed;
    }

    /** Whether the formula scales as the units say, tried at random numbers. */
    private boolean holds(Expression root, List<String> names, Map<String, Double> powers) {
        SplittableRandom random = new SplittableRandom(1);
        double[][] columns = new double[inputs.size()][ROWS];
        for (double[] column : columns) {
            for (int i = 0; i < ROWS; i++) {
                column[i] = 0.5 + random.nextDouble();
            }
        }
        double[] parameters = new double[names.size()];
        double[] scaled = new double[names.size()];
        for (int k = 0; k < parameters.length; k++) {
            parameters[k] = 0.5 + random.nextDouble();
            scaled[k] = parameters[k] * Math.pow(SCALE, powers.get(names.get(k)));
        }
        FormulaModel model = FormulaModel.of(root, names, inputs);
        double[] values = new double[ROWS];
        double[] others = new double[ROWS];
        model.kernel(new int[0]).evaluate(parameters, columns, ROWS, values);
        model.kernel(new int[0]).evaluate(scaled, columns, ROWS, others);
        for (int i = 0; i < ROWS; i++) {
            double expected = SCALE * values[i];
            if (!(Math.abs(others[i] - expected) <= AGREEMENT * Math.abs(expected))) {
                return false;
            }
        }
        return true;
    }
}
