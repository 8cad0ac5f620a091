package org.curvefit.api.fit;

import java.util.List;

/**
 * Whether an answer may be used.
 *
 * @param status one word
 * @param flags doubts beside it
 * @param explanation the status in a sentence that names parameter, row and what to do next
 */
public record Verdict(FitStatus status, List<FitFlag> flags, String explanation) {
    public Verdict {
        flags = List.copyOf(flags);
    }
}
