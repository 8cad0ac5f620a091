package org.curvefit.api.io;

/** Reads back a saved result. */
public interface SavedFitReader {
    /**
     * @throws org.curvefit.api.error.DataException if the source is not a saved result of a known schema
     */
    SavedFit read(Source source);
}
