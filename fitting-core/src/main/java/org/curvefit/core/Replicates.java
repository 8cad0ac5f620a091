package org.curvefit.core;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;

/** Runs independent refits on several threads; each knows its number alone, so that the bits do not depend on the threads. */
final class Replicates {
    private Replicates() {}

    /** The refits in the order of their numbers. */
    static Refitting.Refit[] run(int times, int threads, IntFunction<Refitting.Refit> refit) {
        Refitting.Refit[] made = new Refitting.Refit[times];
        AtomicInteger next = new AtomicInteger();
        Runnable work = () -> {
            for (int i = next.getAndIncrement(); i < times; i = next.getAndIncrement()) {
                made[i] = refit.apply(i);
            }
        };
        ExecutorService workers = Executors.newFixedThreadPool(Math.max(1, threads - 1), Replicates::daemon);
        try {
            Future<?>[] running = new Future<?>[Math.max(0, Math.min(threads, times) - 1)];
            for (int i = 0; i < running.length; i++) {
                running[i] = workers.submit(work);
            }
            work.run();
            for (Future<?> future : running) {
                await(future);
            }
        } finally {
            workers.shutdownNow();
        }
        return made;
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "curvefit-replicates");
        thread.setDaemon(true);
        return thread;
    }

    /** Waits for a worker; an interrupt is kept for whoever asks next, because refits end by the same budget. */
    private static void await(Future<?> future) {
        boolean interrupted = false;
        while (true) {
            try {
                future.get();
                break;
            } catch (InterruptedException later) {
                interrupted = true;
            } catch (ExecutionException failure) {
                throw new AssertionError("a refit failed", failure.getCause());
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
