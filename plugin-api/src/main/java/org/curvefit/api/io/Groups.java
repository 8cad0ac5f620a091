package org.curvefit.api.io;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.curvefit.api.fit.FitResult;

/**
 * The answers to one question about several sets of data.
 *
 * @param entries one per set, in the order of the data; none where a document is not about groups
 */
public record Groups(List<Entry> entries) {
    /** No groups. */
    public static final Groups NONE = new Groups(List.of());

    public Groups {
        entries = List.copyOf(entries);
    }

    /** The answers there are, in order. */
    public List<FitResult> results() {
        return entries.stream().map(Entry::result).flatMap(Optional::stream).toList();
    }

    /** Whether there are any. */
    public boolean present() {
        return !entries.isEmpty();
    }

    /**
     * One set of data.
     *
     * @param name what tells it from the others, e.g. {@code file} and {@code sheet}; the same keys in every entry
     * @param result the answer; absent where the data could not be fitted
     * @param status its status, or {@code NOT_FITTED}
     * @param message what stands in the way of an answer that may be used; empty for nothing
     */
    public record Entry(Map<String, String> name, Optional<FitResult> result, String status, String message) {
        /** The status of data that could not be read or do not fit the question. */
        public static final String NOT_FITTED = "NOT_FITTED";

        public Entry {
            name = Collections.unmodifiableMap(new LinkedHashMap<>(name));
        }

        /** An answer. */
        public static Entry of(Map<String, String> name, FitResult result) {
            return new Entry(
                    name,
                    Optional.of(result),
                    result.status().name(),
                    result.status().ok() ? "" : result.explanation());
        }

        /** No answer, and why. */
        public static Entry failed(Map<String, String> name, String status, String message) {
            return new Entry(name, Optional.empty(), status, message);
        }

        /** Whether there is an answer that may be used. */
        public boolean ok() {
            return result.map(answer -> answer.status().ok()).orElse(false);
        }
    }
}
