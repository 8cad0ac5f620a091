package org.curvefit.api.io;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;

/** Writes results into the file that the data came from and leaves everything else in it as it was. Stateless. */
public interface InPlaceWriter {
    /** The lower-case file extensions that this writer can write into. */
    Set<String> extensions();

    /**
     * Refuses a file that cannot be written into, before anything is computed.
     *
     * @throws org.curvefit.api.error.OutputException if it is open elsewhere, protected, or of a kind that would not survive
     */
    void check(Path file);

    /**
     * Writes a document into the file, which holds either all of it or none of it afterwards.
     *
     * @throws org.curvefit.api.error.OutputException if there is no room for it
     */
    void write(ResultDocument document, Path file, Placement placement) throws IOException;
}
