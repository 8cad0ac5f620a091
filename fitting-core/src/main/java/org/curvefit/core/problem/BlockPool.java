package org.curvefit.core.problem;

import java.util.ArrayDeque;
import java.util.Iterator;
import org.curvefit.api.data.Observations;
import org.curvefit.api.model.ModelFunction;

/** Keeps the buffers of finished fits for the next ones, so that many small fits of one model allocate them once. Thread-safe. */
public final class BlockPool {
    private static final int MOST_KEPT = 64;

    private final ArrayDeque<ResidualBlock> idle = new ArrayDeque<>();

    /** A block for a function and chosen derivatives, attached to data; from the pool where it has one. */
    ResidualBlock borrow(ModelFunction function, int[] wanted, Observations observations) {
        synchronized (idle) {
            for (Iterator<ResidualBlock> blocks = idle.iterator(); blocks.hasNext(); ) {
                ResidualBlock block = blocks.next();
                if (block.serves(function, wanted)) {
                    blocks.remove();
                    return block.attach(observations);
                }
            }
        }
        return new ResidualBlock(function, wanted).attach(observations);
    }

    /** Takes a block back; its data are let go. */
    void giveBack(ResidualBlock block) {
        block.detach();
        synchronized (idle) {
            idle.addFirst(block);
            if (idle.size() > MOST_KEPT) {
                idle.removeLast();
            }
        }
    }
}
