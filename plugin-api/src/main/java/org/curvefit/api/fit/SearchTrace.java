package org.curvefit.api.fit;

import java.util.List;
import java.util.Optional;
import org.curvefit.api.solver.Surface;
import org.curvefit.api.solver.Trajectory;

/**
 * What can be looked at of a search.
 *
 * @param trajectory the points of the run, where they were asked for
 * @param surface the loss at the nodes of a grid, where one was evaluated
 * @param notes what the method reported on its way, e.g. a saddle region; the first few of them
 */
public record SearchTrace(Optional<Trajectory> trajectory, Optional<Surface> surface, List<String> notes) {
    private static final SearchTrace EMPTY = new SearchTrace(Optional.empty(), Optional.empty(), List.of());

    public SearchTrace {
        notes = List.copyOf(notes);
    }

    /** Nothing was kept. */
    public static SearchTrace empty() {
        return EMPTY;
    }
}
