package org.curvefit.api.io;

import java.util.List;
import java.util.Optional;
import org.curvefit.api.fit.Groups;
import org.curvefit.api.fit.ModelComparison;
import org.curvefit.api.fit.Outcome;

/**
 * What a writer is asked to write.
 *
 * @param results one, or one per group
 * @param tables the tables asked for, in order
 * @param keep names of columns of the data that the rows table carries along
 * @param digits significant digits of numbers; 0 for the shortest text that reads back to the same value
 * @param runs names of the results where they answer one question in several ways, to be shown in one picture; empty where each stands for
 *     itself
 * @param groups the sets of data that the results belong to, and those that have none; {@link Groups#NONE} where there is one set
 * @param comparison of models for the same rows, where that is what was asked for
 */
public record ResultDocument(
        List<? extends Outcome> results,
        List<TableKind> tables,
        List<String> keep,
        int digits,
        List<String> runs,
        Groups groups,
        Optional<ModelComparison> comparison) {
    public ResultDocument {
        results = List.copyOf(results);
        tables = List.copyOf(tables);
        keep = List.copyOf(keep);
        runs = List.copyOf(runs);
        if (!runs.isEmpty() && runs.size() != results.size()) {
            throw new IllegalArgumentException(results.size() + " results, " + runs.size() + " names");
        }
    }

    /** Results that stand for themselves. */
    public ResultDocument(List<? extends Outcome> results, List<TableKind> tables, List<String> keep, int digits) {
        this(results, tables, keep, digits, List.of(), Groups.NONE, Optional.empty());
    }

    /** Several answers to one question about the same data. */
    public ResultDocument(
            List<? extends Outcome> results, List<TableKind> tables, List<String> keep, int digits, List<String> runs) {
        this(results, tables, keep, digits, runs, Groups.NONE, Optional.empty());
    }

    /** The answers of several sets of data. */
    public static ResultDocument of(Groups groups, List<TableKind> tables, List<String> keep, int digits) {
        return new ResultDocument(groups.results(), tables, keep, digits, List.of(), groups, Optional.empty());
    }

    /** Several models for the same rows: each is a group whose key {@code model} is its name. */
    public static ResultDocument of(ModelComparison comparison, List<TableKind> tables, List<String> keep, int digits) {
        return of(Groups.of(comparison), tables, keep, digits).withComparison(comparison);
    }

    /** The same with a comparison. */
    public ResultDocument withComparison(ModelComparison added) {
        return new ResultDocument(results, tables, keep, digits, runs, groups, Optional.of(added));
    }

    /** One result with its parameter table. */
    public static ResultDocument of(Outcome result) {
        return new ResultDocument(List.of(result), List.of(TableKind.PARAMETERS), List.of(), 0);
    }
}
