package org.curvefit.core.problem;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.curvefit.api.data.Observations;
import org.curvefit.api.model.ModelFunction;

/**
 * Cuts n rows into fixed chunks and runs a task on each, on one thread or several, in buffers that it lends. What a task computes for a chunk does not depend on the number
 * of threads; whoever combines the chunks does it in their order, so that the bits are the same for any number of threads.
 */
public final class Chunks implements AutoCloseable {
    /** Rows of a chunk: long enough that a hand-over costs nothing, short enough that a million rows keep several cores busy. */
    static final int ROWS = 64 * ModelFunction.BLOCK;

    private final int rows;
    private final int threads;
    private final ExecutorService workers;
    private final BlockPool pool;
    private final List<ResidualBlock> borrowed = new ArrayList<>();

    /**
     * @param threads how many threads may work; the calling thread is one of them
     * @param pool where buffers come from and go back to
     */
    public Chunks(int rows, int threads, BlockPool pool) {
        this.pool = pool;
        this.rows = rows;
        this.threads = Math.max(1, Math.min(threads, count()));
        this.workers = this.threads == 1 ? null : Executors.newFixedThreadPool(this.threads - 1, Chunks::daemon);
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "curvefit-chunks");
        thread.setDaemon(true);
        return thread;
    }

    /** Chunks with buffers of their own. */
    public Chunks(int rows, int threads) {
        this(rows, threads, new BlockPool());
    }

    /** Buffers for one thread until this is closed. */
    ResidualBlock borrow(ModelFunction function, int[] wanted, Observations observations) {
        ResidualBlock block = pool.borrow(function, wanted, observations);
        synchronized (borrowed) {
            borrowed.add(block);
        }
        return block;
    }

    /** Number of chunks; at least 1. */
    public int count() {
        return Math.max(1, (rows + ROWS - 1) / ROWS);
    }

    /** How many threads work. */
    public int threads() {
        return threads;
    }

    /** First row of a chunk. */
    public int from(int chunk) {
        return chunk * ROWS;
    }

    /** The row after the last one of a chunk. */
    public int to(int chunk) {
        return Math.min(rows, (chunk + 1) * ROWS);
    }

    /** Runs the task on every chunk and returns when all are done. */
    void run(Task task) {
        if (threads == 1) {
            for (int chunk = 0; chunk < count(); chunk++) {
                task.run(0, chunk);
            }
            return;
        }
        AtomicInteger next = new AtomicInteger();
        Future<?>[] running = new Future<?>[threads - 1];
        for (int worker = 1; worker < threads; worker++) {
            int mine = worker;
            running[worker - 1] = workers.submit(() -> drain(task, mine, next));
        }
        drain(task, 0, next);
        for (Future<?> future : running) {
            await(future);
        }
    }

    private void drain(Task task, int worker, AtomicInteger next) {
        for (int chunk = next.getAndIncrement(); chunk < count(); chunk = next.getAndIncrement()) {
            task.run(worker, chunk);
        }
    }

    /** Waits for a worker; an interrupt is kept for whoever asks next, because the work is short. */
    private static void await(Future<?> future) {
        boolean interrupted = false;
        while (true) {
            try {
                future.get();
                break;
            } catch (InterruptedException later) {
                interrupted = true;
            } catch (ExecutionException failure) {
                throw new AssertionError("a worker failed", failure.getCause());
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        if (workers != null) {
            workers.shutdownNow();
        }
        synchronized (borrowed) {
            borrowed.forEach(pool::giveBack);
            borrowed.clear();
        }
    }

    /** Work on one chunk. */
    interface Task {
        /**
         * @param worker index of the thread, so that it finds its own buffers
         * @param chunk index of the chunk
         */
        void run(int worker, int chunk);
    }
}
