package org.curvefit.core.formula.roles;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.curvefit.core.formula.ast.Binary;
import org.curvefit.core.formula.ast.Call;
import org.curvefit.core.formula.ast.Constant;
import org.curvefit.core.formula.ast.ElementaryFunction;
import org.curvefit.core.formula.ast.Expression;
import org.curvefit.core.formula.ast.Operator;
import org.curvefit.core.formula.ast.ParameterReference;
import org.curvefit.core.formula.calculus.Simplifier;

/** Puts a variable in the place of exp(p), log(p), 10^p and the like where a parameter occurs in no other way. */
final class NaturalVariables {
    private final Simplifier algebra;
    private final Set<String> kept;
    private final List<Substitution> substitutions;

    NaturalVariables(Simplifier algebra, Set<String> kept, List<Substitution> substitutions) {
        this.algebra = algebra;
        this.kept = kept;
        this.substitutions = substitutions;
    }

    Expression introduce(Expression root) {
        Expression current = root;
        for (String name :
                new Occurrences(root).parameters(root).stream().sorted().toList()) {
            if (!kept.contains(name)) {
                current = introduce(current, name);
            }
        }
        return current;
    }

    private Expression introduce(Expression root, String parameter) {
        Occurrences occurrences = new Occurrences(root);
        Optional<Expression> meaning = meaning(algebra.parameter(parameter), occurrences);
        if (meaning.isEmpty()) {
            return root;
        }
        String variable = "#" + parameter;
        substitutions.add(new Substitution.Inverse(parameter, variable, meaning.get()));
        return Replacing.replace(root, algebra, Map.of(meaning.get(), algebra.parameter(variable)));
    }

    /** The outermost transcendental function of the parameter alone, or with others that are the same in every row. */
    private Optional<Expression> meaning(Expression parameter, Occurrences occurrences) {
        Optional<Expression> found = Optional.empty();
        Expression current = parameter;
        List<Expression> users = occurrences.users(current);
        while (users.size() == 1 && !algebra.variesByRow(users.get(0)) && Inversion.possible(users.get(0), current)) {
            current = users.get(0);
            found = isTranscendental(current) ? Optional.of(current) : found;
            users = occurrences.users(current);
        }
        return found;
    }

    private static boolean isTranscendental(Expression node) {
        if (node instanceof Call call) {
            return call.function() != ElementaryFunction.SQRT && call.function() != ElementaryFunction.CBRT;
        }
        return node instanceof Binary power
                && power.operator() == Operator.POWER
                && (power.left() instanceof Constant
                        || power.left() instanceof ParameterReference && power.right() instanceof ParameterReference);
    }
}
