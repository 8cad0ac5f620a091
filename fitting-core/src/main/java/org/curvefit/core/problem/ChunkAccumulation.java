package org.curvefit.core.problem;

import java.util.function.Supplier;
import org.curvefit.core.linalg.Accumulation;

/**
 * One accumulation per thread, in which the rows of a chunk are added up, and one per chunk, which keeps the result until all are merged in the order of the chunks.
 * Data of a single chunk need only one.
 */
final class ChunkAccumulation {
    private final Accumulation[] running;
    private final Accumulation[] finished;

    ChunkAccumulation(Chunks chunks, Supplier<Accumulation> fresh) {
        this.running = filled(chunks.threads(), fresh);
        this.finished = filled(chunks.count() == 1 ? 0 : chunks.count(), fresh);
    }

    private static Accumulation[] filled(int count, Supplier<Accumulation> fresh) {
        Accumulation[] accumulations = new Accumulation[count];
        for (int i = 0; i < count; i++) {
            accumulations[i] = fresh.get();
        }
        return accumulations;
    }

    /** An empty accumulation for the rows of one chunk. */
    Accumulation begin(int worker) {
        running[worker].clear();
        return running[worker];
    }

    /** Keeps what the thread has added up since it began. */
    void end(int worker, int chunk) {
        if (finished.length > 0) {
            finished[chunk].clear();
            finished[chunk].merge(running[worker]);
        }
    }

    /** The sum of all chunks. */
    Accumulation merged() {
        if (finished.length == 0) {
            return running[0];
        }
        for (int chunk = 1; chunk < finished.length; chunk++) {
            finished[0].merge(finished[chunk]);
        }
        return finished[0];
    }
}
