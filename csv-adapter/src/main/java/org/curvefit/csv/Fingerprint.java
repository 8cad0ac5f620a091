package org.curvefit.csv;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;

/**
 * SHA-256 of the bytes as they are read, computed by a thread of its own: for small files its start takes as long as all of the reading, for large
 * ones the hash itself takes half as long. Used by one thread, and closed by it.
 */
final class Fingerprint implements AutoCloseable {
    private static final int QUEUED_CHUNKS = 16;
    private static final byte[] END = new byte[0];

    private final BlockingQueue<byte[]> queue = new ArrayBlockingQueue<>(QUEUED_CHUNKS);
    private final Thread worker = new Thread(this::work, "curvefit-sha256");
    private volatile String hex = "";
    private boolean ended;

    Fingerprint() {
        worker.setDaemon(true);
        worker.start();
    }

    void update(byte[] chunk, int from, int length) {
        put(Arrays.copyOfRange(chunk, from, from + length));
    }

    /** The hash of everything so far, in hexadecimal; nothing can be added afterwards. */
    String hex() {
        close();
        return hex;
    }

    /** Waits for the thread to end. */
    @Override
    public void close() {
        if (!ended) {
            ended = true;
            put(END);
            uninterrupted(worker::join);
        }
    }

    private void work() {
        MessageDigest digest = sha256();
        byte[][] chunk = new byte[1][];
        do {
            uninterrupted(() -> chunk[0] = queue.take());
            digest.update(chunk[0]);
        } while (chunk[0] != END);
        hex = HexFormat.of().formatHex(digest.digest());
    }

    private void put(byte[] chunk) {
        uninterrupted(() -> queue.put(chunk));
    }

    /** A short wait inside one read. */
    private interface Wait {
        void once() throws InterruptedException;
    }

    /** Interruption is for the caller's caller; it is kept until the wait is over. */
    private static void uninterrupted(Wait wait) {
        boolean interrupted = false;
        boolean done = false;
        while (!done) {
            try {
                wait.once();
                done = true;
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
