package org.curvefit.api.io;

/** The tables of a result. */
public enum TableKind {
    PARAMETERS,
    ROWS,
    SUMMARY,
    TRAJECTORY,
    SURFACE,
    DERIVED,
    CHECKS,
    STATISTICS,
    INFLUENCE,
    COMPARISON,
    PRECISION
}
