package org.curvefit.api.fit;

import java.util.List;
import org.curvefit.api.data.RowDefect;

/**
 * Several models for the same rows.
 *
 * @param models the best first: by AICc, then those that it does not rank, last those without an answer that may be used
 * @param rows how many rows all of them were fitted to
 * @param leftOut how many rows at least one of the models cannot use, so that none of them is fitted to these
 * @param defects what is wrong with them, the first 1,000 of them
 * @param notes what a reader of the ranking should know, one sentence each
 */
public record ModelComparison(
        List<ComparedModel> models, long rows, long leftOut, List<RowDefect> defects, List<String> notes) {
    public ModelComparison {
        models = List.copyOf(models);
        defects = List.copyOf(defects);
        notes = List.copyOf(notes);
    }

    /** The model that stands first. */
    public ComparedModel best() {
        return models.get(0);
    }
}
