package org.curvefit.core.restriction;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.curvefit.api.error.Location;
import org.curvefit.api.error.RequestException;
import org.curvefit.api.numeric.Vector;
import org.curvefit.core.formula.Formula;
import org.curvefit.core.formula.ast.Binary;
import org.curvefit.core.formula.ast.Expression;
import org.curvefit.core.formula.ast.ExpressionPool;
import org.curvefit.core.formula.ast.Operator;
import org.curvefit.core.formula.ast.PoolLimits;
import org.curvefit.core.formula.ast.Rewriting;

/**
 * Reads constraints such as {@code a + b <= 1}: linear in the free parameters once ties and fixed values are put in.
 *
 * @param names of the model
 * @param ties what tied parameters follow
 * @param free names of the parameters that are neither tied nor fixed
 * @param fixed values by name
 */
record ConstraintReader(Names names, Map<String, Expression> ties, List<String> free, Map<String, Double> fixed) {
    private static final String EXAMPLES = "'a+b<=1', 'a+b+c=1', 'a>=2*b'";

    /** Reads one. */
    LinearConstraint read(String text) {
        Formula formula = Formula.parse(text);
        formula.names().forEach(name -> names.require(name, "--constraint " + text));
        if (formula.response().isPresent()) {
            return linear(text, formula.response().get(), Operator.EQUAL, formula.expression());
        }
        if (formula.expression() instanceof Binary comparison
                && comparison.operator().isComparison()
                && comparison.operator() != Operator.NOT_EQUAL) {
            return linear(text, comparison.left(), comparison.operator(), comparison.right());
        }
        throw new RequestException(
                "E142",
                "a constraint needs one of <=, >= and = between two sides",
                Location.at("--constraint " + text),
                "for example " + EXAMPLES);
    }

    /** The lower or upper bound of a tied parameter. */
    LinearConstraint bound(String name, boolean lower, double end, String text) {
        ExpressionPool pool = new ExpressionPool(PoolLimits.formula());
        Operator operator = lower ? Operator.GREATER_OR_EQUAL : Operator.LESS_OR_EQUAL;
        return linear(text, pool.unresolvedName(name), operator, pool.constant(end));
    }

    private LinearConstraint linear(String text, Expression left, Operator operator, Expression right) {
        Affine difference = difference(text, left, right);
        boolean atLeast = operator == Operator.GREATER || operator == Operator.GREATER_OR_EQUAL;
        double sign = atLeast ? -1 : 1;
        double[] coefficients = new double[free.size()];
        for (int k = 0; k < coefficients.length; k++) {
            coefficients[k] = sign * difference.coefficients().at(k) + 0.0;
        }
        double limit = 0.0 - sign * difference.constant();
        return new LinearConstraint(text, Vector.of(coefficients), limit, operator == Operator.EQUAL);
    }

    private Affine difference(String text, Expression left, Expression right) {
        Expression one = written(left);
        Expression other = written(right);
        ExpressionPool pool = new ExpressionPool(PoolLimits.formula());
        Expression sum = pool.binary(
                Operator.ADD,
                Rewriting.rewrite(Magnitudes.of(one), pool),
                Rewriting.rewrite(Magnitudes.of(other), pool));
        Affine nothing = new Affine(0, Vector.of(new double[free.size()]));
        return affine(text, one).minus(affine(text, other), Affine.of(sum, free).orElse(nothing));
    }

    private Expression written(Expression side) {
        ExpressionPool pool = new ExpressionPool(PoolLimits.formula());
        Expression untied = Rewriting.rewrite(
                side,
                pool,
                name -> ties.containsKey(name) ? Rewriting.rewrite(ties.get(name), pool) : pool.unresolvedName(name));
        return Rewriting.rewrite(
                untied, pool, name -> fixed.containsKey(name) ? pool.constant(fixed.get(name)) : pool.parameter(name));
    }

    private Affine affine(String text, Expression written) {
        Optional<Affine> form = Affine.of(written, free);
        return form.orElseThrow(() -> new RequestException(
                "E142",
                "the constraint is not linear in the parameters",
                Location.at(text),
                "possible are sums of parameters times numbers, " + EXAMPLES + "; ranges with --bound; a parameter"
                        + " written through others, such as --tie 'b=sqrt(1-a^2)' for the norm a^2+b^2=1"));
    }
}
