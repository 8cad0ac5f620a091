package org.curvefit.report.picture.chart;

import org.curvefit.api.numeric.Vector;
import org.curvefit.api.solver.Surface;

/** A loss surface in words. */
final class SurfaceWords {
    private SurfaceWords() {}

    /** Axes, range and best node. */
    static String of(Surface surface) {
        StringBuilder words = new StringBuilder("The loss at ")
                .append(Numbers.count(surface.losses().size(), "node", "nodes"))
                .append(" of a grid:");
        for (int axis = 0; axis < surface.names().size(); axis++) {
            Vector values = surface.axes().get(axis);
            words.append(axis == 0 ? " " : ", ")
                    .append(surface.names().get(axis))
                    .append(" from ")
                    .append(Numbers.text(values.min()))
                    .append(" to ")
                    .append(Numbers.text(values.max()));
        }
        int best = Surfaces.best(surface);
        if (best < 0) {
            return words.append(". No loss is finite.").toString();
        }
        words.append(". Smallest loss ")
                .append(Numbers.text(surface.losses().at(best)))
                .append(" at ");
        for (int axis = 0; axis < surface.names().size(); axis++) {
            words.append(axis == 0 ? "" : ", ")
                    .append(surface.names().get(axis))
                    .append(" = ")
                    .append(Numbers.text(surface.coordinate(axis, best)));
        }
        return words.append(", largest ")
                .append(Numbers.text(surface.losses().max()))
                .append(".")
                .toString();
    }
}
