package org.curvefit.api.io;

import java.util.List;
import java.util.Set;
import org.curvefit.api.data.Dataset;

/** Reads a table from a source. Stateless. */
public interface DatasetReader {
    /** How many bytes of a source readers are shown. */
    int HEAD = 8;

    /** Lower-case file extensions that this reader takes; the first reader that lists {@code csv} also takes sources without a known one. */
    Set<String> extensions();

    /**
     * Reads all columns.
     *
     * @throws org.curvefit.api.error.DataException if the source cannot be read or understood, with file, line and column
     * @throws org.curvefit.api.error.LimitException if it is larger than allowed
     */
    Dataset read(Source source);

    /**
     * The names of the tables in a source that holds several, such as the sheets of a workbook; empty where it holds one.
     *
     * @throws org.curvefit.api.error.DataException if the source cannot be read
     */
    default List<String> tables(Source source) {
        return List.of();
    }

    /**
     * Whether the first bytes of a source show that it is for this reader, whatever its name says.
     *
     * @param head the first {@link #HEAD} bytes, or all there are
     */
    default boolean recognizes(byte[] head) {
        return false;
    }
}
