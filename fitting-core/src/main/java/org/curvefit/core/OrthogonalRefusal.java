package org.curvefit.core;

import java.util.Set;
import org.curvefit.api.error.Location;
import org.curvefit.api.error.RequestException;
import org.curvefit.api.fit.FitSettings;
import org.curvefit.api.fit.IntervalChoice;
import org.curvefit.api.fit.MethodChoice;
import org.curvefit.core.solver.LevenbergMarquardt;

/** Refuses what has no meaning, or is not offered, where the inputs have errors. */
final class OrthogonalRefusal {
    private static final Set<String> METHODS = Set.of(MethodChoice.AUTOMATIC.method(), LevenbergMarquardt.NAME);

    private OrthogonalRefusal() {}

    static void requirePossible(FitSettings settings) {
        if (settings.columns().rows().inputSigma().isEmpty()) {
            return;
        }
        MethodChoice choice = settings.method();
        if (!METHODS.contains(choice.method())) {
            throw refused("--method " + choice.method(), "orthogonal distances are minimized by lm alone");
        }
        if (!choice.settings().isEmpty()) {
            throw refused(
                    "--" + choice.settings().keySet().iterator().next(),
                    "orthogonal distances are minimized as they are");
        }
        if (!choice.loss().equals(MethodChoice.AUTOMATIC.loss())) {
            throw refused("--loss " + choice.loss(), "orthogonal distances count by their squares");
        }
        if (settings.columns().rows().outliers().isPresent()) {
            throw refused("--outliers", "the test is about errors in y alone");
        }
        if (settings.intervals().kind() == IntervalChoice.Kind.BOOTSTRAP) {
            throw refused("--ci bootstrap", "residuals of x and y are not drawn again; --ci profile is possible");
        }
    }

    private static RequestException refused(String option, String reason) {
        return new RequestException(
                "E148",
                "errors in x (--sigma-x) do not go with " + option + ": " + reason,
                Location.none(),
                "leave out one of the two");
    }
}
