package org.curvefit.api.solver;

/** A run that evaluates the loss on a grid and can show all of it. */
public interface Scanned {
    /** The losses at all nodes; nodes that were not reached are NaN. */
    Surface surface();
}
