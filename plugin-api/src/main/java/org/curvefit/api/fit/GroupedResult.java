package org.curvefit.api.fit;

import java.util.Optional;
import java.util.function.Supplier;

/** The answers for groups of rows, and whether the groups need curves of their own. */
public final class GroupedResult {
    private final Groups groups;
    private final Supplier<Optional<ModelComparison>> curves;

    /**
     * @param groups an entry per group, in the order of the data
     * @param curves compares one curve for all groups with a curve for each; absent where there is nothing to compare
     */
    public GroupedResult(Groups groups, Supplier<Optional<ModelComparison>> curves) {
        this.groups = groups;
        this.curves = curves;
    }

    /** An entry per group, in the order of the data. */
    public Groups groups() {
        return groups;
    }

    /**
     * One curve for all groups beside a curve for each, with the test whether one is enough; absent where a group has no answer that may be used, or
     * where there is one group. Computed anew at each call.
     */
    public Optional<ModelComparison> curves() {
        return curves.get();
    }
}
