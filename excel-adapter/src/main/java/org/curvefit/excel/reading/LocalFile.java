package org.curvefit.excel.reading;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.curvefit.api.error.LimitException;
import org.curvefit.api.error.Location;
import org.curvefit.api.io.Source;

/**
 * A source as a file that can be read at any place: the file itself, or a copy of a stream that is deleted in the end.
 *
 * @param path the file
 * @param bytes its size
 * @param kind what its first bytes say that it is
 * @param copied whether it is a copy
 * @param fingerprint of its bytes
 */
record LocalFile(Path path, long bytes, FileKind kind, boolean copied, Fingerprint fingerprint) implements Closeable {
    private static final long MOST_COPIED = 4L << 30;
    private static final int CHUNK = 1 << 16;

    static LocalFile of(Source source) throws IOException {
        try (InputStream stream = source.open()) {
            byte[] head = stream.readNBytes(FileKind.HEAD);
            FileKind kind = FileKind.of(head, source.name());
            if (source.path().isPresent() && Files.isRegularFile(source.path().get())) {
                Path path = source.path().get();
                return new LocalFile(path, Files.size(path), kind, false, Fingerprint.of(path));
            }
            return copy(source, kind, head, stream);
        }
    }

    private static LocalFile copy(Source source, FileKind kind, byte[] head, InputStream rest) throws IOException {
        Path copy = Files.createTempFile("curvefit", ".tmp");
        try {
            long bytes = head.length;
            try (OutputStream out = Files.newOutputStream(copy)) {
                out.write(head);
                byte[] chunk = new byte[CHUNK];
                for (int read = rest.read(chunk); read >= 0; read = rest.read(chunk)) {
                    out.write(chunk, 0, read);
                    bytes += read;
                    if (bytes > MOST_COPIED) {
                        throw tooLong(source);
                    }
                }
            }
            return new LocalFile(copy, bytes, kind, true, Fingerprint.of(copy));
        } catch (RuntimeException | IOException failed) {
            Files.deleteIfExists(copy);
            throw failed;
        }
    }

    private static LimitException tooLong(Source source) {
        return new LimitException(
                "E505",
                "the workbook is larger than " + (MOST_COPIED >> 30) + " GiB",
                Location.at(source.name()),
                "name a file, or save the sheet as CSV");
    }

    @Override
    public void close() throws IOException {
        fingerprint.close();
        if (copied) {
            Files.deleteIfExists(path);
        }
    }
}
