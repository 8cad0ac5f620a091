package org.curvefit.csv;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;

/**
 * SHA-256 of the bytes as they are read. After the first megabyte a thread of its own computes it, because it takes about as long as the
 * reading itself. Used by one thread, and closed by it.
 */
final class Fingerprint implements AutoCloseable {
    private static final int INLINE_BYTES = 1 << 20;
    private static final int QUEUED_CHUNKS = 16;
    private static final byte[] END = new byte[0];

    private final MessageDigest digest = sha256();
    private final BlockingQueue<byte[]> queue = new ArrayBlockingQueue<>(QUEUED_CHUNKS);
    private final Thread worker = new Thread(this::digestQueue, "curvefit-sha256");
    private long bytes;
    private boolean working;

    void update(byte[] chunk, int from, int length) {
        bytes += length;
        if (!working && bytes <= INLINE_BYTES) {
            digest.update(chunk, from, length);
            return;
        }
        if (!working) {
            working = true;
            worker.setDaemon(true);
            worker.start();
        }
        put(Arrays.copyOfRange(chunk, from, from + length));
    }

    /** The hash of everything so far, in hexadecimal; nothing can be added afterwards. */
    String hex() {
        close();
        return HexFormat.of().formatHex(digest.digest());
    }

    /** Waits for the thread to end. */
    @Override
    public void close() {
        if (working) {
            working = false;
            put(END);
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

    private void digestQueue() {
        boolean interrupted = false;
        while (true) {
            try {
                byte[] chunk = queue.take();
                if (chunk == END) {
                    break;
                }
                digest.update(chunk);
            } catch (InterruptedException interruption) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void put(byte[] chunk) {
        boolean interrupted = Thread.interrupted();
        while (true) {
            try {
                queue.put(chunk);
                break;
            } catch (InterruptedException interruption) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException missing) {
            throw new AssertionError("every JDK has SHA-256", missing);
        }
    }
}
