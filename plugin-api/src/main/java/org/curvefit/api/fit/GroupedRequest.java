package org.curvefit.api.fit;

import java.util.List;

/**
 * One question about each group of rows.
 *
 * @param request the question; its data hold all groups
 * @param by the columns whose values tell the groups apart; they are neither input nor response by themselves
 * @param shared parameters that have one value for all groups; empty: every group is fitted by itself
 */
public record GroupedRequest(FitRequest request, List<String> by, List<String> shared) {
    public GroupedRequest {
        by = List.copyOf(by);
        shared = List.copyOf(shared);
        if (by.isEmpty()) {
            throw new IllegalArgumentException("groups need a column that tells them apart");
        }
    }

    /** The same with parameters that have one value for all groups. */
    public GroupedRequest share(String... parameters) {
        return new GroupedRequest(request, by, List.of(parameters));
    }

    /** Fits every group. */
    public GroupedResult fit() {
        return request.fitter().fit(this);
    }
}
