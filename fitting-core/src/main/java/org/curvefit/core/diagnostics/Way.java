package org.curvefit.core.diagnostics;

import java.util.List;
import org.curvefit.api.numeric.Vector;

/**
 * From where to where a search went, in the free parameters.
 *
 * @param names of the free parameters
 * @param start where it began
 * @param point where it ended
 */
public record Way(List<String> names, Vector start, Vector point) {
    public Way {
        names = List.copyOf(names);
    }

    /** Whether the point left its start. */
    public boolean moved() {
        return !start.equals(point);
    }
}
