package org.curvefit.api.fit;

import java.util.List;

/**
 * Several models for the same rows.
 *
 * @param models the best first: by AICc, then those that it does not rank, last those without an answer that may be used
 * @param rows how many rows all of them were fitted to
 * @param leftOut how many rows some of the models could have used, but not all
 * @param notes what a reader of the ranking should know, one sentence each
 */
public record ModelComparison(List<ComparedModel> models, long rows, long leftOut, List<String> notes) {
    public ModelComparison {
        models = List.copyOf(models);
        notes = List.copyOf(notes);
    }

    /** The model that stands first. */
    public ComparedModel best() {
        return models.get(0);
    }
}
