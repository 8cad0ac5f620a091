package org.curvefit.core.formula.roles;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import org.curvefit.core.formula.FormulaModel;
import org.curvefit.core.formula.ast.Binary;
import org.curvefit.core.formula.ast.Expression;
import org.curvefit.core.formula.ast.Negation;
import org.curvefit.core.formula.ast.Operator;
import org.curvefit.core.formula.calculus.Differentiator;
import org.curvefit.core.formula.calculus.Linearity;
import org.curvefit.core.formula.calculus.Simplifier;

/**
 * Writes a (f g + (1 - f) h) as a h + b (g - h) with b = a f: two linear parameters instead of one and a share. In general a product of a parameter a that
 * occurs once and a factor in which other parameters that occur nowhere else are jointly affine.
 */
final class ShareSplitting {
    private final Simplifier algebra;
    private final Set<String> kept;
    private final List<String> inputs;
    private final List<Substitution> substitutions;

    /**
     * @param kept parameters that must stay
     * @param inputs the columns of the formula
     * @param substitutions what is replaced is appended
     */
    ShareSplitting(Simplifier algebra, Set<String> kept, List<String> inputs, List<Substitution> substitutions) {
        this.algebra = algebra;
        this.kept = kept;
        this.inputs = inputs;
        this.substitutions = substitutions;
    }

    Expression split(Expression root) {
        Expression current = root;
        for (String name : names(root)) {
            current = split(current, name);
        }
        return current;
    }

    private Expression split(Expression root, String amplitude) {
        Occurrences occurrences = new Occurrences(root);
        Expression own = algebra.parameter(amplitude);
        Optional<Expression> product = product(own, occurrences);
        if (product.isEmpty()) {
            return root;
        }
        Expression factor = Replacing.replace(product.get(), algebra, Map.of(own, algebra.constant(1)));
        Set<String> elsewhere = names(Replacing.replace(root, algebra, Map.of(product.get(), algebra.constant(1))));
        List<String> inside = List.copyOf(names(factor));
        List<String> shares = Linearity.linearParameters(factor, inside).stream()
                .map(inside::get)
                .filter(name -> !kept.contains(name) && !elsewhere.contains(name))
                .toList();
        Map<Expression, Expression> zeros = new HashMap<>();
        shares.forEach(name -> zeros.put(algebra.parameter(name), algebra.constant(0)));
        Expression rest = Replacing.replace(factor, algebra, zeros);
        if (shares.isEmpty() || vanishes(rest) || !linear(root, amplitude)) {
            return root;
        }
        Expression sum = algebra.product(own, rest);
        for (String share : shares) {
            String variable = "#" + share;
            substitutions.add(
                    new Substitution.Inverse(share, variable, algebra.product(own, algebra.parameter(share))));
            Expression slope = new Differentiator(algebra).derivative(factor, share);
            sum = algebra.sum(sum, algebra.product(algebra.parameter(variable), slope));
        }
        return Replacing.replace(root, algebra, Map.of(product.get(), sum));
    }

    /** Whether an expression is 0, tried at random numbers: 0 times an exponential is not simplified. */
    private boolean vanishes(Expression rest) {
        SplittableRandom random = new SplittableRandom(1);
        List<String> own = List.copyOf(names(rest));
        double[] parameters =
                own.stream().mapToDouble(name -> 0.5 + random.nextDouble()).toArray();
        double[][] columns = new double[inputs.size()][1];
        for (double[] column : columns) {
            column[0] = 0.5 + random.nextDouble();
        }
        double[] value = new double[1];
        FormulaModel.of(rest, own, inputs).kernel(new int[0]).evaluate(parameters, columns, 1, value);
        return value[0] == 0;
    }

    private Set<String> names(Expression node) {
        return new TreeSet<>(new Occurrences(node).parameters(node));
    }

    private boolean linear(Expression root, String name) {
        List<String> all = List.copyOf(names(root));
        return Linearity.linearParameters(root, all).contains(all.indexOf(name));
    }

    /** The largest product of which a parameter that occurs once is a factor. */
    private static Optional<Expression> product(Expression parameter, Occurrences occurrences) {
        Optional<Expression> found = Optional.empty();
        Expression current = parameter;
        List<Expression> users = occurrences.users(current);
        while (users.size() == 1 && keepsFactor(users.get(0), current)) {
            current = users.get(0);
            found = Optional.of(current);
            users = occurrences.users(current);
        }
        return found;
    }

    private static boolean keepsFactor(Expression user, Expression node) {
        return user instanceof Negation
                || user instanceof Binary binary
                        && (binary.operator() == Operator.MULTIPLY
                                || binary.operator() == Operator.DIVIDE && binary.left() == node);
    }
}
