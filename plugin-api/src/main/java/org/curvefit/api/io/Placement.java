package org.curvefit.api.io;

/** Where in a file a result goes. */
public enum Placement {
    /** Into new sheets after the others. */
    SHEETS,
    /** Fitted values and residuals into free columns to the right of the data. */
    BESIDE
}
