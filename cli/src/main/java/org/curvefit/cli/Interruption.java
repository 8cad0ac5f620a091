package org.curvefit.cli;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * Lets Ctrl-C end a fit with the best point so far: while the process is asked to stop, the fitting thread is interrupted and gets a moment to
 * write its result. Java itself then ends the process with the number of the signal.
 */
final class Interruption implements AutoCloseable {
    private static final long SECONDS_TO_FINISH = 5;

    private final Thread worker = Thread.currentThread();
    private final CountDownLatch finished = new CountDownLatch(1);
    private boolean fitting;
    private boolean requested;

    /** Watches until it is closed; belongs to the calling thread. */
    static Interruption watching() {
        Interruption interruption = new Interruption();
        Runtime.getRuntime().addShutdownHook(new Thread(interruption::stop, "curvefit-stop"));
        return interruption;
    }

    /** Fits or minimizes; an interrupted search returns its best point, and the thread can write files again. */
    <T> T during(Supplier<T> search) {
        fitting(true);
        try {
            return search.get();
        } finally {
            fitting(false);
        }
    }

    /** The result is written, or will never be. */
    @Override
    public void close() {
        finished.countDown();
    }

    /** A thread that stays interrupted could not write to files. */
    private synchronized void fitting(boolean begins) {
        fitting = begins;
        if (requested && !begins) {
            Thread.interrupted();
        }
    }

    private void stop() {
        if (!interrupt()) {
            return;
        }
        try {
            finished.await(SECONDS_TO_FINISH, TimeUnit.SECONDS);
        } catch (InterruptedException again) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized boolean interrupt() {
        requested = true;
        if (fitting) {
            worker.interrupt();
        }
        return fitting;
    }
}
