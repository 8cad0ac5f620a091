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
 * @param labels columns that tell groups of rows apart; they are neither input nor response by themselves
 */
public record ColumnChoice(
        List<String> inputs,
        Optional<String> response,
        MissingPolicy missing,
        RejectLimit rejects,
        RowRules rows,
        List<String> labels) {
    private static final ColumnChoice AUTOMATIC =
            new ColumnChoice(List.of(), Optional.empty(), MissingPolicy.SKIP, RejectLimit.none());

    public ColumnChoice {
        inputs = List.copyOf(inputs);
        labels = List.copyOf(labels);
    }

    /** Columns of which every complete row takes part and counts alike. */
    public ColumnChoice(List<String> inputs, Optional<String> response, MissingPolicy missing, RejectLimit rejects) {
        this(inputs, response, missing, rejects, RowRules.none());
    }

    /** Columns of rows that are one group. */
    public ColumnChoice(
            List<String> inputs, Optional<String> response, MissingPolicy missing, RejectLimit rejects, RowRules rows) {
        this(inputs, response, missing, rejects, rows, List.of());
    }

    /** The same with other rules for rows. */
    public ColumnChoice withRows(RowRules changed) {
        return new ColumnChoice(inputs, response, missing, rejects, changed, labels);
    }

    /** The same with columns that tell groups apart. */
    public ColumnChoice withLabels(List<String> changed) {
        return new ColumnChoice(inputs, response, missing, rejects, rows, changed);
    }

    /** The same with another limit of defective rows. */
    public ColumnChoice withRejects(RejectLimit changed) {
        return new ColumnChoice(inputs, response, missing, changed, rows, labels);
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

        /** Any number. */
        public static RejectLimit unlimited() {
            return new RejectLimit(Long.MAX_VALUE, 1);
        }

        /** Whether this many of all rows are tolerated. */
        public boolean allows(long rejected, long all) {
            return rejected <= rows || (fraction > 0 && rejected <= fraction * all);
        }
    }
}
