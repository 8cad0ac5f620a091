package org.curvefit.core;

import java.util.ArrayList;
import java.util.List;
import org.curvefit.api.error.Location;
import org.curvefit.api.error.RequestException;
import org.curvefit.api.solver.Capability;
import org.curvefit.core.problem.LeastSquaresObjective;

/** Says why a problem has no closed form. */
final class ClosedFormRefusal {
    private ClosedFormRefusal() {}

    /**
     * Refuses where a parameter enters non-linearly or has a bound, or the loss is not the square.
     *
     * @param method the method that was asked for
     */
    static void requireLinear(FitProblem problem, LeastSquaresObjective objective, String method) {
        if (objective.capabilities().contains(Capability.LINEAR)) {
            return;
        }
        if (problem.robust()) {
            throw new RequestException(
                    "E111",
                    "closed form is impossible: it is least squares, and the loss is "
                            + problem.settings().method().loss(),
                    Location.none(),
                    "leave out --method " + method + " (auto will do), or the loss");
        }
        if (LeastSquaresObjective.linear(problem.function(), problem.space())) {
            throw new RequestException(
                    "E111",
                    "closed form is impossible: it cannot keep a parameter within its bound",
                    Location.none(),
                    "leave out --method " + method + " (auto will do), or the bound");
        }
        List<String> nonlinear = new ArrayList<>();
        for (int k = 0; k < problem.space().size(); k++) {
            if (!problem.function().linearParameters().contains(problem.space().index(k))) {
                nonlinear.add(problem.space().freeNames().get(k));
            }
        }
        throw new RequestException(
                "E111",
                "closed form is impossible: " + String.join(", ", nonlinear) + " enters the formula non-linearly",
                Location.at(problem.function().understood()),
                "leave out --method " + method + " (auto will do)");
    }
}
