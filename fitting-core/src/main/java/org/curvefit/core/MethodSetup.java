package org.curvefit.core;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.curvefit.api.error.Location;
import org.curvefit.api.error.RequestException;
import org.curvefit.api.fit.MethodChoice;
import org.curvefit.api.solver.Capability;
import org.curvefit.api.solver.Objective;
import org.curvefit.api.solver.Solver;
import org.curvefit.api.spi.Extensions;
import org.curvefit.core.problem.DifferencedObjective;
import org.curvefit.core.problem.ParameterSpace;
import org.curvefit.core.problem.StepChoice;
import org.curvefit.core.solver.GridSearch;

/**
 * The solver that a request asks for, and the objective as that solver is to see it: with exact derivatives, or with differences.
 *
 * @param solver made from the settings of the request
 * @param objective the same, or one whose gradient is taken by differences
 * @param then the solver that continues from where the first one ends
 */
record MethodSetup(Solver solver, Objective objective, Optional<Solver> then) {
    /** Settings that the engine itself understands; all others belong to the solver. */
    private static final String DIFF = "diff";

    private static final String STEP = "step";
    private static final String THEN = "then";

    /**
     * @param automatic the solver to use where the request leaves the choice
     * @throws RequestException if there is no such solver, or it needs more than the objective offers
     */
    static MethodSetup of(
            MethodChoice choice, String automatic, Extensions extensions, ParameterSpace space, Objective exact) {
        Map<String, String> own = new LinkedHashMap<>(choice.settings());
        Optional<String> diff = Optional.ofNullable(own.remove(DIFF));
        Optional<String> step = Optional.ofNullable(own.remove(STEP));
        Optional<String> then = Optional.ofNullable(own.remove(THEN));
        String name = choice.method().equals("auto") ? automatic : choice.method();
        List<String> free = space.freeNames();
        Solver solver = extensions.create(Solver.class, name, own).forParameters(free);
        Objective seen = seen(exact, diff.orElse("exact"), step, free);
        requireCapabilities(solver, seen);
        return new MethodSetup(
                solver,
                seen,
                then.map(next -> extensions.create(Solver.class, next, Map.of()).forParameters(free)));
    }

    /** Whether the method goes over given values of a parameter and needs no start for it. */
    boolean scans(String parameter) {
        return solver instanceof GridSearch grid && grid.axes().containsKey(parameter);
    }

    /** Whether that holds for all of them. */
    boolean scansAll(List<String> parameters) {
        return parameters.stream().allMatch(this::scans);
    }

    private static Objective seen(Objective exact, String diff, Optional<String> step, List<String> free) {
        return switch (diff) {
            case "exact" -> exact;
            case "forward" -> new DifferencedObjective(exact, false, StepChoice.of(step, free, false));
            case "central" -> new DifferencedObjective(exact, true, StepChoice.of(step, free, true));
            default ->
                throw new RequestException(
                        "E118",
                        "--diff is \"" + diff + "\"",
                        Location.at("known: exact, forward, central"),
                        "choose one of these");
        };
    }

    private static void requireCapabilities(Solver solver, Objective objective) {
        if (!objective.capabilities().containsAll(solver.requires())
                && !solver.requires().contains(Capability.LINEAR)) {
            throw new RequestException(
                    "E121",
                    "method " + solver.name() + " needs " + solver.requires() + ", the problem offers "
                            + objective.capabilities(),
                    Location.none(),
                    objective.capabilities().contains(Capability.RESIDUALS)
                            ? "use --method lm"
                            : "use --method gd, or newton with exact derivatives");
        }
    }
}
