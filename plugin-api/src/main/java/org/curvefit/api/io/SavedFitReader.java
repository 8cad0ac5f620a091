package org.curvefit.api.io;

import java.util.List;

/** Reads back a saved result. */
public interface SavedFitReader {
    /**
     * Reads a result, or those of several groups; groups that have none are passed over.
     *
     * @return at least one
     * @throws org.curvefit.api.error.DataException if the source is not a saved result of a known schema
     */
    List<SavedFit> read(Source source);
}
