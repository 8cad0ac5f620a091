package org.curvefit.core;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.IntConsumer;
import org.curvefit.api.data.Dataset;
import org.curvefit.api.error.CurveFitException;
import org.curvefit.api.fit.FitListener;
import org.curvefit.api.fit.FitRequest;
import org.curvefit.api.fit.FitResult;
import org.curvefit.api.fit.FitStatus;
import org.curvefit.api.fit.Groups;
import org.curvefit.api.fit.Groups.Entry;
import org.curvefit.api.fit.Limits;
import org.curvefit.api.fit.Progress;
import org.curvefit.core.iteration.Budget;

/**
 * Fits each group of rows by itself. Groups are handed to threads, a fit stays on one, and the answers stand in the order of the data: the number of threads
 * changes nothing.
 */
final class GroupedFitter {
    private static final String PHASE = "groups";

    private final FitRequest whole;
    private final Function<FitRequest, FitResult> fit;
    private final Budget budget;
    private final List<Map<String, String>> names;
    private final List<Dataset> parts;
    private final AtomicInteger finished = new AtomicInteger();

    /**
     * @param fit answers a request; thread-safe
     * @param budget whose time all groups share
     */
    GroupedFitter(RowGroups groups, Function<FitRequest, FitResult> fit, Budget budget) {
        this.fit = fit;
        this.budget = budget;
        this.whole = groups.whole();
        this.names = groups.names();
        this.parts = groups.datasets();
    }

    /** An entry for each group. */
    Groups fit() {
        Entry[] entries = new Entry[parts.size()];
        int threads = Math.max(1, Math.min(whole.settings().limits().threads(), parts.size()));
        AtomicInteger next = new AtomicInteger();
        IntConsumer work = worker -> {
            for (int i = next.getAndIncrement(); i < entries.length; i = next.getAndIncrement()) {
                entries[i] = entry(i);
                int done = finished.incrementAndGet();
                if (worker == 0) {
                    whole.listener().onProgress(new Progress(PHASE, done, Double.NaN));
                }
            }
        };
        run(work, threads);
        return new Groups(List.of(entries));
    }

    /** The calling thread is worker 0; where it is interrupted, so are the others, and groups that are left are not begun. */
    private static void run(IntConsumer work, int threads) {
        ExecutorService workers = threads > 1 ? Executors.newFixedThreadPool(threads - 1, GroupedFitter::daemon) : null;
        try {
            List<Future<?>> running = new ArrayList<>();
            for (int i = 1; i < threads; i++) {
                int worker = i;
                running.add(workers.submit(() -> work.accept(worker)));
            }
            work.accept(0);
            for (Future<?> other : running) {
                await(other, workers);
            }
        } finally {
            if (workers != null) {
                workers.shutdownNow();
            }
        }
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "curvefit-groups");
        thread.setDaemon(true);
        return thread;
    }

    private static void await(Future<?> other, ExecutorService workers) {
        boolean interrupted = Thread.interrupted();
        while (true) {
            if (interrupted) {
                workers.shutdownNow();
            }
            try {
                other.get();
                break;
            } catch (InterruptedException now) {
                interrupted = true;
            } catch (ExecutionException failure) {
                throw new AssertionError("a group failed", failure.getCause());
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private Entry entry(int i) {
        if (Thread.currentThread().isInterrupted()) {
            return Entry.failed(names.get(i), FitStatus.CANCELLED.name(), "the run was interrupted before this group");
        }
        if (budget.exhausted()) {
            return Entry.failed(names.get(i), FitStatus.TIME_LIMIT.name(), "the time was used up before this group");
        }
        try {
            return Entry.of(names.get(i), fit.apply(question(i)));
        } catch (CurveFitException refused) {
            return Entry.failed(names.get(i), refused);
        }
    }

    private FitRequest question(int i) {
        Limits limits = whole.settings().limits();
        int threads = parts.size() > 1 ? 1 : limits.threads();
        Limits own = new Limits(
                limits.maxIterations(),
                budget.left(),
                limits.tolerances(),
                threads,
                limits.trajectoryPoints(),
                limits.starts());
        return whole.data(parts.get(i))
                .settings(whole.settings().withLimits(own))
                .onProgress(FitListener.none());
    }
}
