package org.curvefit.api.io;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import org.curvefit.api.error.DataException;
import org.curvefit.api.error.Location;

/** Where bytes come from: a file, or a stream such as standard input that can be read once. */
public final class Source {
    private static final int PEEKED = 1 << 13;

    private final String name;
    private final Optional<Path> path;
    private final Opening opening;

    private Source(String name, Optional<Path> path, Opening opening) {
        this.name = name;
        this.path = path;
        this.opening = opening;
    }

    /** A file; refused with a clear message when it is missing, a folder, or may not be read. */
    public static Source of(Path path) {
        return new Source(path.toString(), Optional.of(path), () -> open(path));
    }

    /** A stream that is read once and closed by its reader. */
    public static Source of(String name, InputStream stream) {
        return new Source(name, Optional.empty(), () -> stream);
    }

    /** As given by the user, or {@code stdin}. */
    public String name() {
        return name;
    }

    /** The file, where it is one. */
    public Optional<Path> path() {
        return path;
    }

    /** The lower-case extension without the dot; empty when there is none. */
    public String extension() {
        int dot = name.lastIndexOf('.');
        int slash = Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\'));
        return dot > slash ? name.substring(dot + 1).toLowerCase(java.util.Locale.ROOT) : "";
    }

    /** Opens the bytes; the caller closes them. */
    public InputStream open() throws IOException {
        return opening.open();
    }

    /**
     * The same source with its first bytes in view.
     *
     * @param count how many bytes to look at
     */
    public Peeked peek(int count) throws IOException {
        boolean again = path.isPresent() && Files.isRegularFile(path.get());
        BufferedInputStream bytes = new BufferedInputStream(open(), Math.max(count, PEEKED));
        bytes.mark(count);
        byte[] head = bytes.readNBytes(count);
        if (again) {
            bytes.close();
            return new Peeked(this, head);
        }
        bytes.reset();
        return new Peeked(new Source(name, path, () -> bytes), head);
    }

    /** A source, and its first bytes, which it still holds. */
    public static final class Peeked {
        private final Source source;
        private final byte[] head;

        private Peeked(Source source, byte[] head) {
            this.source = source;
            this.head = head;
        }

        /** The source to read from: where it is a stream, in place of the one that was looked at. */
        public Source source() {
            return source;
        }

        /** The first bytes, fewer where there are no more. */
        public byte[] head() {
            return head.clone();
        }
    }

    private static InputStream open(Path path) throws IOException {
        if (Files.isDirectory(path)) {
            throw new DataException("E201", path + " is a folder, not a file", Location.none(), "name a file in it");
        }
        try {
            return new BufferedInputStream(Files.newInputStream(path), 1 << 16);
        } catch (NoSuchFileException missing) {
            throw new DataException(
                    "E201",
                    "no such file: " + path,
                    Location.at("in " + Path.of("").toAbsolutePath()),
                    SimilarFiles.hint(path));
        }
    }

    private interface Opening {
        InputStream open() throws IOException;
    }
}
