package org.curvefit.api.io;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Set;

/** Writes results in one format. Stateless. */
public interface ResultWriter {
    /** The word for this format and the file extensions it is chosen by, lower-case, e.g. {@code csv}. */
    Set<String> extensions();

    /**
     * Writes a document; does not close the stream.
     *
     * @throws IOException as the stream throws it, so that the caller can tell a closed pipe from a full disk
     */
    void write(ResultDocument document, OutputStream out) throws IOException;
}
