package org.curvefit.core.formula.roles;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.curvefit.core.formula.ast.Algebra;
import org.curvefit.core.formula.ast.Binary;
import org.curvefit.core.formula.ast.Call;
import org.curvefit.core.formula.ast.ElementaryFunction;
import org.curvefit.core.formula.ast.Expression;
import org.curvefit.core.formula.ast.Negation;
import org.curvefit.core.formula.ast.Operator;
import org.curvefit.core.formula.ast.ParameterReference;
import org.curvefit.core.formula.calculus.Simplifier;

/**
 * Writes a sin(u + r) as c sin(u) + s cos(u), where amplitude a and phase r are the same in every row and occur nowhere else: two linear
 * parameters instead of one and an angle.
 */
final class PhaseSplitting {
    private final Simplifier algebra;
    private final Set<String> kept;
    private final List<Substitution> substitutions;

    /**
     * @param kept parameters that must stay
     * @param substitutions what is replaced is appended
     */
    PhaseSplitting(Simplifier algebra, Set<String> kept, List<Substitution> substitutions) {
        this.algebra = algebra;
        this.kept = kept;
        this.substitutions = substitutions;
    }

    Expression split(Expression root) {
        Expression current = root;
        Optional<Expression> next = once(current);
        while (next.isPresent()) {
            current = next.get();
            next = once(current);
        }
        return current;
    }

    private Optional<Expression> once(Expression root) {
        Occurrences occurrences = new Occurrences(root);
        for (Expression node : occurrences.nodes()) {
            if (node instanceof Call wave
                    && (wave.function() == ElementaryFunction.SIN || wave.function() == ElementaryFunction.COS)) {
                Optional<Expression> replaced = replaced(root, wave, occurrences);
                if (replaced.isPresent()) {
                    return replaced;
                }
            }
        }
        return Optional.empty();
    }

    private Optional<Expression> replaced(Expression root, Call wave, Occurrences occurrences) {
        List<Expression> angle = new ArrayList<>();
        List<Expression> rest = new ArrayList<>();
        for (Expression term : Terms.distributed(wave.argument(0), algebra)) {
            (algebra.variesByRow(term) ? rest : angle).add(term);
        }
        Expression shift = Terms.sum(angle, algebra);
        Expression turning = Terms.sum(rest, algebra);
        Optional<String> phase = phase(withoutShift(root, wave, turning), shift);
        Optional<String> amplitude = amplitude(wave, occurrences);
        if (rest.isEmpty() || phase.isEmpty() || amplitude.isEmpty()) {
            return Optional.empty();
        }
        String cosine = "#" + amplitude.get() + ".cos";
        String sine = "#" + amplitude.get() + ".sin";
        substitutions.add(new Substitution.Polar(amplitude.get(), phase.get(), shift, cosine, sine));
        Map<Expression, Expression> replacements = new HashMap<>();
        replacements.put(wave, combination(wave.function(), turning, cosine, sine));
        replacements.put(algebra.parameter(amplitude.get()), algebra.constant(1));
        return Optional.of(Replacing.replace(root, algebra, replacements));
    }

    private Expression combination(ElementaryFunction function, Expression angle, String cosine, String sine) {
        Algebra m = algebra;
        Expression sin = m.call(ElementaryFunction.SIN, angle);
        Expression cos = m.call(ElementaryFunction.COS, angle);
        return function == ElementaryFunction.SIN
                ? m.sum(m.product(m.parameter(cosine), sin), m.product(m.parameter(sine), cos))
                : m.difference(m.product(m.parameter(cosine), cos), m.product(m.parameter(sine), sin));
    }

    private Expression withoutShift(Expression root, Call wave, Expression turning) {
        Expression unshifted = algebra.call(wave.function(), turning);
        return Replacing.replace(root, algebra, Map.of(wave, unshifted));
    }

    /** A parameter of the shift that occurs once in it and nowhere else. */
    private Optional<String> phase(Expression unshifted, Expression shift) {
        Set<String> elsewhere = new Occurrences(unshifted).parameters(unshifted);
        Occurrences inside = new Occurrences(shift);
        return inside.parameters(shift).stream()
                .sorted()
                .filter(name -> !kept.contains(name) && !elsewhere.contains(name))
                .filter(name -> occursOnce(inside, algebra.parameter(name)))
                .findFirst();
    }

    private static boolean occursOnce(Occurrences occurrences, Expression node) {
        Expression current = node;
        List<Expression> users = occurrences.users(current);
        while (users.size() == 1) {
            if (!Inversion.possible(users.get(0), current)) {
                return false;
            }
            current = users.get(0);
            users = occurrences.users(current);
        }
        return users.isEmpty();
    }

    /** A parameter that multiplies the wave and occurs nowhere else. */
    private Optional<String> amplitude(Call wave, Occurrences occurrences) {
        Expression current = wave;
        List<Expression> users = occurrences.users(current);
        while (users.size() == 1) {
            Expression user = users.get(0);
            if (user instanceof Binary product && product.operator() == Operator.MULTIPLY) {
                Expression other = product.left() == current ? product.right() : product.left();
                Optional<String> found = factor(other, occurrences);
                if (found.isPresent()) {
                    return found;
                }
            } else if (!(user instanceof Negation || isNumerator(user, current))) {
                return Optional.empty();
            }
            current = user;
            users = occurrences.users(current);
        }
        return Optional.empty();
    }

    private Optional<String> factor(Expression node, Occurrences occurrences) {
        if (node instanceof ParameterReference reference) {
            boolean single = occurrences.users(node).size() == 1 && !kept.contains(reference.name());
            return single ? Optional.of(reference.name()) : Optional.empty();
        }
        if (node instanceof Negation opposite) {
            return factor(opposite.operand(), occurrences);
        }
        if (node instanceof Binary product
                && product.operator() == Operator.MULTIPLY
                && occurrences.users(node).size() == 1) {
            return factor(product.left(), occurrences).or(() -> factor(product.right(), occurrences));
        }
        return Optional.empty();
    }

    private static boolean isNumerator(Expression user, Expression node) {
        return user instanceof Binary quotient && quotient.operator() == Operator.DIVIDE && quotient.left() == node;
    }
}
