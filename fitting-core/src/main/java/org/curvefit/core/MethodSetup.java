package org.curvefit.core;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
import org.curvefit.core.solver.NoSteps;

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
    private static final String EXACT = "exact";
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
        Solver solver = name.equals(MethodChoice.NONE)
                ? new NoSteps(name)
                : extensions.create(Solver.class, name, own).forParameters(free);
        Objective seen = seen(exact, diff.orElse(EXACT), step, free);
        refuseMeaningless(solver, diff.orElse(EXACT), step);
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
            case EXACT -> exact;
            case "forward" -> new DifferencedObjective(exact, false, StepChoice.of(step, free));
            case "central" -> new DifferencedObjective(exact, true, StepChoice.of(step, free));
            default ->
                throw new RequestException(
                        "E118",
                        "--diff is \"" + diff + "\"",
                        Location.at("known: exact, forward, central"),
                        "choose one of these");
        };
    }

    /** Differences stand for the gradient alone. */
    private static void refuseMeaningless(Solver solver, String diff, Optional<String> step) {
        if (diff.equals(EXACT)) {
            if (step.isPresent()) {
                throw new RequestException(
                        "E118",
                        "--step has no meaning with exact derivatives",
                        Location.none(),
                        "add --diff forward or --diff central");
            }
            return;
        }
        if (!solver.requires().equals(Set.of(Capability.GRADIENT))) {
            throw new RequestException(
                    "E121",
                    "--diff " + diff + " has no meaning for method " + solver.name() + ", which "
                            + derivatives(solver.requires()),
                    Location.none(),
                    "leave out --diff, or use --method gd");
        }
    }

    private static String derivatives(Set<Capability> required) {
        if (required.contains(Capability.LINEAR)) {
            return "solves for the point and takes no steps";
        }
        if (required.contains(Capability.HESSIAN)) {
            return "needs exact second derivatives";
        }
        if (required.contains(Capability.RESIDUALS)) {
            return "needs the exact derivatives of every residual";
        }
        return required.isEmpty() ? "needs no derivatives" : "takes its gradient from a few rows at a time";
    }

    /** The objective for a run from a start, which decides the steps of differences where none are given. */
    Objective objectiveFrom(double[] start) {
        return objective instanceof DifferencedObjective differenced ? differenced.from(start) : objective;
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
