package org.curvefit.report.picture.scene;

import org.curvefit.api.numeric.Vector;

/** How a line is broken. */
public enum Dash {
    SOLID(),
    DASHED(9, 5),
    DOTTED(2, 4),
    DASH_DOT(10, 4, 2, 4),
    LONG(18, 6);

    private final Vector lengths;

    Dash(double... lengths) {
        this.lengths = Vector.of(lengths);
    }

    /** Lengths of strokes and gaps in turn; empty for an unbroken line. */
    public Vector lengths() {
        return lengths;
    }
}
