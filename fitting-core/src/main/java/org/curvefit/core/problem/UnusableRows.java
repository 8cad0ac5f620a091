package org.curvefit.core.problem;

import java.util.BitSet;
import org.curvefit.api.data.Rows;

/** The rows of a dataset that cannot be used. Rows without a mark cost nothing. */
final class UnusableRows {
    private final int rows;
    private final BitSet marked = new BitSet();

    UnusableRows(int rows) {
        this.rows = rows;
    }

    /** Marks a row; returns whether it had no mark before. */
    boolean mark(int row) {
        boolean fresh = !marked.get(row);
        marked.set(row);
        return fresh;
    }

    /** The rows without a mark. */
    Rows others() {
        if (marked.isEmpty()) {
            return Rows.all(rows);
        }
        int[] others = new int[rows - marked.cardinality()];
        for (int i = 0, row = marked.nextClearBit(0); row < rows; row = marked.nextClearBit(row + 1)) {
            others[i++] = row;
        }
        return Rows.of(others);
    }
}
