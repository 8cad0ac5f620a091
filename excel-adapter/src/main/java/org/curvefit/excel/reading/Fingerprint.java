package org.curvefit.excel.reading;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;

/** SHA-256 of a file, computed by a thread of its own while the file is read. Used by one thread, and closed by it. */
final class Fingerprint implements AutoCloseable {
    private static final int CHUNK = 1 << 16;

    private final Path path;
    private final Thread worker = new Thread(this::work, "curvefit-sha256");
    private volatile boolean cancelled;
    private volatile String hex = "";
    private volatile Optional<IOException> failure = Optional.empty();

    private Fingerprint(Path path) {
        this.path = path;
        worker.setDaemon(true);
    }

    /** Begins with a file. */
    static Fingerprint of(Path path) {
        Fingerprint fingerprint = new Fingerprint(path);
        fingerprint.worker.start();
        return fingerprint;
    }

    /** The hash of the whole file, in hexadecimal. */
    String hex() throws IOException {
        join();
        if (failure.isPresent()) {
            throw failure.get();
        }
        return hex;
    }

    /** Waits for the thread to end, which is told not to go on. */
    @Override
    public void close() {
        cancelled = true;
        join();
    }

    private void work() {
        try (InputStream bytes = Files.newInputStream(path)) {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            byte[] chunk = new byte[CHUNK];
            for (int read = bytes.read(chunk); read >= 0 && !cancelled; read = bytes.read(chunk)) {
                digest.update(chunk, 0, read);
            }
            hex = HexFormat.of().formatHex(digest.digest());
        } catch (IOException failed) {
            failure = Optional.of(failed);
        } catch (NoSuchAlgorithmException missing) {
            throw new AssertionError("every JDK has SHA-256", missing);
        }
    }

    /** Interruption is for the caller's caller; it is kept until the wait is over. */
    private void join() {
        boolean interrupted = false;
        while (worker.isAlive()) {
            try {
                worker.join();
            } catch (InterruptedException interruption) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
