package org.curvefit.core.restriction;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.curvefit.api.error.Location;
import org.curvefit.api.error.RequestException;
import org.curvefit.api.fit.ParameterRules;
import org.curvefit.core.formula.Formula;
import org.curvefit.core.formula.ast.Expression;
import org.curvefit.core.formula.ast.ExpressionPool;
import org.curvefit.core.formula.ast.PoolLimits;
import org.curvefit.core.formula.ast.Rewriting;

/** Reads ties, and writes each through parameters that are not tied themselves. */
final class Ties {
    private final Names names;
    private final Map<String, Formula> read = new LinkedHashMap<>();
    private final Map<String, Expression> written = new LinkedHashMap<>();
    private final ExpressionPool pool = new ExpressionPool(PoolLimits.formula());

    private Ties(Names names) {
        this.names = names;
    }

    /** By the name of the tied parameter: what it follows, in names that are not tied. */
    static Map<String, Expression> of(Names names, ParameterRules rules) {
        Ties ties = new Ties(names);
        rules.relations().ties().forEach((name, text) -> ties.read(name, text, rules));
        ties.read.keySet().forEach(name -> ties.resolve(name, new ArrayList<>()));
        return ties.written;
    }

    private void read(String name, String text, ParameterRules rules) {
        names.require(name, "--tie " + name + "=" + text);
        refuseOther(name, rules.start(), "a start value", "--start");
        refuseOther(name, rules.fixed(), "a fixed value", "--fix");
        Formula formula = Formula.parse(text);
        if (formula.response().isPresent()) {
            throw new RequestException(
                    "E141",
                    "the tie of " + name + " has a second equals sign",
                    Location.at(name + " = " + text),
                    "write one parameter through others: --tie 'b=2*a'");
        }
        formula.names().forEach(used -> names.require(used, name + " = " + text));
        read.put(name, formula);
    }

    private static void refuseOther(String name, Map<String, Double> given, String what, String option) {
        if (given.containsKey(name)) {
            throw new RequestException(
                    "E141",
                    name + " is tied to other parameters and has " + what + " as well",
                    Location.at(option + " " + name + "=" + given.get(name)),
                    "leave one of them out");
        }
    }

    private Expression resolve(String name, List<String> path) {
        if (path.contains(name)) {
            path.add(name);
            throw new RequestException(
                    "E141",
                    "the ties run in a circle: " + String.join(" -> ", path),
                    Location.none(),
                    "leave out one of these ties");
        }
        Expression known = written.get(name);
        if (known != null) {
            return known;
        }
        path.add(name);
        Expression expression = Rewriting.rewrite(
                read.get(name).expression(),
                pool,
                used -> read.containsKey(used) ? resolve(used, path) : pool.unresolvedName(used));
        path.remove(path.size() - 1);
        written.put(name, expression);
        return expression;
    }
}
