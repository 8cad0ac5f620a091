package org.curvefit.core.diagnostics;

import java.util.ArrayList;
import java.util.List;
import org.curvefit.api.model.Bounds;
import org.curvefit.api.numeric.Decimal;
import org.curvefit.core.problem.ParameterSpace;

/** Names the parameters that lie on their bounds, the bounds, and what to do about them. */
public final class BoundWords {
    private final ParameterSpace space;
    private final double[] all;

    /**
     * @param space holds these parameters
     * @param all parameters at the solution
     */
    public BoundWords(ParameterSpace space, double[] all) {
        this.space = space;
        this.all = all.clone();
    }

    /** In one sentence. */
    public String text() {
        List<String> places = new ArrayList<>();
        List<String> bounds = new ArrayList<>();
        List<String> values = new ArrayList<>();
        for (int k = 0; k < space.total(); k++) {
            if (space.onBound(k)) {
                String name = space.parameters().get(k).name();
                Bounds range = space.bounds(k);
                String value = Decimal.text(all[k]);
                places.add(name + " at its " + (all[k] <= range.low() ? "lower" : "upper") + " bound " + value);
                bounds.add("--bound " + name + "=" + end(range.low()) + ":" + end(range.high()));
                values.add("--fix " + name + "=" + value);
            }
        }
        return "the fit ended with " + String.join(" and ", places) + ", and would improve beyond; if values there make"
                + " sense, widen " + String.join(" ", bounds) + ", otherwise hold with " + String.join(" ", values);
    }

    private static String end(double value) {
        return Double.isInfinite(value) ? "" : Decimal.text(value);
    }
}
