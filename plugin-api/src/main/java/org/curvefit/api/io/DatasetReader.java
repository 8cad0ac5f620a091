package org.curvefit.api.io;

import java.util.Set;
import org.curvefit.api.data.Dataset;

/** Reads a table from a source. Stateless. */
public interface DatasetReader {
    /** Lower-case file extensions that this reader takes; the first reader that lists {@code csv} also takes sources without a known one. */
    Set<String> extensions();

    /**
     * Reads all columns.
     *
     * @throws org.curvefit.api.error.DataException if the source cannot be read or understood, with file, line and column
     * @throws org.curvefit.api.error.LimitException if it is larger than allowed
     */
    Dataset read(Source source);
}
