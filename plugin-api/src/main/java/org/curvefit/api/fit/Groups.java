package org.curvefit.api.fit;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.curvefit.api.error.CurveFitException;

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

    /** An entry for each model of a comparison, in its order; the key is {@code model}. */
    public static Groups of(ModelComparison comparison) {
        return new Groups(comparison.models().stream()
                .map(model -> {
                    Map<String, String> name = Map.of("model", model.name());
                    return model.result()
                            .map(result -> Entry.of(name, result))
                            .orElse(Entry.failed(name, model.status().name(), ""));
                })
                .toList());
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

        /** The code of data with fewer rows than parameters. */
        private static final String TOO_FEW = "E304";

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

        /** No answer, because the data were refused. */
        public static Entry failed(Map<String, String> name, CurveFitException refused) {
            boolean few = refused.code().equals(TOO_FEW);
            return failed(
                    name,
                    few ? FitStatus.TOO_FEW_POINTS.name() : NOT_FITTED,
                    refused.code() + " " + refused.getMessage());
        }

        /** Whether there is an answer that may be used. */
        public boolean ok() {
            return result.map(answer -> answer.status().ok()).orElse(false);
        }
    }
}
