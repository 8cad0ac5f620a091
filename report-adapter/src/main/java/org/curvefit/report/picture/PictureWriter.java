package org.curvefit.report.picture;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Set;
import org.curvefit.api.io.ResultDocument;
import org.curvefit.api.io.ResultWriter;
import org.curvefit.report.picture.scene.Scene;

/**
 * Writes a document as a picture: which one follows the tables asked for, several below each other.
 *
 * @param extension of the format
 * @param painter draws it
 */
record PictureWriter(String extension, Painter painter) implements ResultWriter {
    /** Writes scenes in one format. */
    @FunctionalInterface
    interface Painter {
        /** Writes the picture; does not close the stream. */
        void write(Scene scene, OutputStream out) throws IOException;
    }

    @Override
    public Set<String> extensions() {
        return Set.of(extension);
    }

    @Override
    public void write(ResultDocument document, OutputStream out) throws IOException {
        painter.write(ResultPicture.of(document), out);
    }
}
