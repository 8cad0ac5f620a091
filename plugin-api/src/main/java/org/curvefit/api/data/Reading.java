package org.curvefit.api.data;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How a dataset was read: the part of a result that lets somebody else read the same numbers from the same file.
 *
 * @param source file name as given, {@code stdin}, or {@code memory}
 * @param sha256 hash of the bytes read, in hexadecimal; empty when there were no bytes
 * @param dialect settings in the order in which they are reported, e.g. {@code delimiter -> ;}; guessed ones end with {@code (guessed)}
 * @param rejected rows that could not become rows of the dataset, the first 1,000 of them
 * @param rejectedCount how many rows could not become rows of the dataset
 * @param notes anything else that a reader of the result should know, one sentence each
 */
public record Reading(
        String source,
        String sha256,
        Map<String, String> dialect,
        List<RowDefect> rejected,
        long rejectedCount,
        List<String> notes) {
    public Reading {
        dialect = Collections.unmodifiableMap(new LinkedHashMap<>(dialect));
        rejected = List.copyOf(rejected);
        notes = List.copyOf(notes);
    }

    /** How a part of the rows was read; what could not become a row belongs to no part. */
    Reading withoutRejected() {
        return new Reading(source, sha256, dialect, List.of(), 0, notes);
    }

    /** Data that were handed over in memory. */
    public static Reading inMemory() {
        return new Reading("memory", "", Map.of(), List.of(), 0, List.of());
    }
}
