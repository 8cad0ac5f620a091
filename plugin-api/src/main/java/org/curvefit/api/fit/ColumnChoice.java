package org.curvefit.api.fit;

import java.util.List;
import java.util.Optional;

/**
 * Which columns a fit uses, and what it does with rows it cannot use.
 *
 * @param inputs columns that the names x, x1, x2 ... of the formula mean where the data have no such column; empty: by order
 * @param response the response for formulas without a left side, and what the name y means; empty: the last numeric column
 * @param missing what to do with a row in which a needed cell is empty
 * @param rejects how many rows with defective cells are tolerated
 * @param rows what is said about rows: their standard deviations, which of them take part
 */
public record ColumnChoice(
        List<String> inputs, Optional<String> response, MissingPolicy missing, RejectLimit rejects, RowRules rows) {
    private static final ColumnChoice AUTOMATIC =
            new ColumnChoice(List.of(), Optional.empty(), MissingPolicy.SKIP, RejectLimit.none());

    public ColumnChoice {
        inputs = List.copyOf(inputs);
    }

    /** Columns of which every complete row takes part and counts alike. */
    public ColumnChoice(List<String> inputs, Optional<String> response, MissingPolicy missing, RejectLimit rejects) {
        this(inputs, response, missing, rejects, RowRules.none());
    }

    /** The same with other rules for rows. */
    public ColumnChoice withRows(RowRules changed) {
        return new ColumnChoice(inputs, response, missing, rejects, changed);
    }

    /** Columns by name from the formula; rows with missing cells skipped; no defective row tolerated. */
    public static ColumnChoice automatic() {
        return AUTOMATIC;
    }

    /** What to do with a row in which a needed cell is empty. */
    public enum MissingPolicy {
        /** Leave it out and count it. */
        SKIP,
        /** Refuse the data. */
        FAIL
    }

    /**
     * How many defective rows are tolerated.
     *
     * @param rows at most this many ...
     * @param fraction ... and at most this fraction of all rows
     */
    public record RejectLimit(long rows, double fraction) {
        /** None. */
        public static RejectLimit none() {
            return new RejectLimit(0, 0);
        }

        /** Whether this many of all rows are tolerated. */
        public boolean allows(long rejected, long all) {
            return rejected <= rows || (fraction > 0 && rejected <= fraction * all);
        }
    }
}
