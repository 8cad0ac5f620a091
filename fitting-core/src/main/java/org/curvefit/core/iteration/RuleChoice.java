package org.curvefit.core.iteration;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.curvefit.api.solver.StoppingRule;

/** Replaces thresholds of a solver's default rules by those that the caller gave. */
public final class RuleChoice {
    private RuleChoice() {}

    /**
     * @param given thresholds by the rule's name; a rule that the solver does not have by default is added
     */
    public static List<StoppingRule> apply(List<StoppingRule> defaults, Map<String, Double> given) {
        if (given.isEmpty()) {
            return defaults;
        }
        List<StoppingRule> rules = new ArrayList<>();
        for (StoppingRule rule : defaults) {
            if (!given.containsKey(rule.name())) {
                rules.add(rule);
            }
        }
        given.forEach((name, threshold) -> rules.add(named(name, threshold)));
        return rules;
    }

    private static StoppingRule named(String name, double threshold) {
        return switch (name) {
            case "ftol" -> new Tolerances.Ftol(threshold);
            case "xtol" -> new Tolerances.Xtol(threshold);
            case "gtol" -> new Tolerances.Gtol(threshold);
            default ->
                throw new org.curvefit.api.error.RequestException(
                        "E119",
                        "unknown stopping rule \"" + name + "\"",
                        org.curvefit.api.error.Location.at("known: ftol, xtol, gtol"),
                        "choose one of these");
        };
    }
}
