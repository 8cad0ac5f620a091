package org.curvefit.excel.writing;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.curvefit.api.fit.FitResult;
import org.curvefit.api.fit.Groups;
import org.curvefit.api.fit.Outcome;
import org.curvefit.api.fit.ParameterEstimate;
import org.curvefit.api.io.ResultDocument;
import org.curvefit.api.io.ResultTable;
import org.curvefit.api.io.ResultTable.Field;
import org.curvefit.api.io.ResultTables;
import org.curvefit.excel.writing.part.References;
import org.curvefit.excel.writing.part.SheetPlan.DefinedName;

/**
 * One result of a document, with the places of its parameters and of its summary.
 *
 * @param outcome the result
 * @param group what tells it from the results of other groups; empty where it stands for itself
 * @param cellNames one name of a cell per parameter
 * @param parameters where its table of parameters stands
 * @param summary its summary
 * @param summaryPlace where that stands
 */
record Answer(
        Outcome outcome,
        Map<String, String> group,
        List<String> cellNames,
        TableStack.Place parameters,
        ResultTable summary,
        TableStack.Place summaryPlace) {
    /** Column of the values among those of the parameters. */
    static final int VALUE_COLUMN = 1;

    /** All results of a document. */
    static List<Answer> of(ResultDocument document) {
        Set<String> taken = new HashSet<>();
        TableStack parameters = new TableStack(Sheets.PARAMETERS);
        TableStack summaries = new TableStack(Sheets.SUMMARY);
        List<Answer> answers = new ArrayList<>();
        List<Map<String, String>> groups = document.groups().entries().stream()
                .filter(entry -> entry.result().isPresent())
                .map(Groups.Entry::name)
                .toList();
        for (int i = 0; i < document.results().size(); i++) {
            Outcome outcome = document.results().get(i);
            Map<String, String> group = groups.isEmpty() ? Map.of() : groups.get(i);
            List<String> names = new ArrayList<>();
            for (ParameterEstimate estimate : outcome.parameters()) {
                names.add(References.name(estimate.name(), taken));
            }
            List<String> columns = new ArrayList<>(TableCells.names(ResultTables.parameters(outcome)));
            columns.addAll(group.keySet());
            ResultTable summary = outcome instanceof FitResult fit
                    ? ResultTables.summary(fit)
                    : ResultTables.summary((org.curvefit.api.fit.MinimizationResult) outcome);
            answers.add(new Answer(
                    outcome,
                    group,
                    names,
                    parameters.place(columns, names.size()),
                    summary,
                    summaries.place(TableCells.names(summary), summary.rows())));
        }
        return answers;
    }

    /** A table of it, with what tells its group apart at the end, so that the columns before stand where they stand for one result. */
    ResultTable marked(ResultTable table) {
        List<Field> fields = new ArrayList<>(table.columns());
        group.forEach((key, name) -> fields.add(new Field.Texts(key, Collections.nCopies(table.rows(), name))));
        return new ResultTable(table.kind(), fields);
    }

    /** Its group, for titles; empty where it stands for itself. */
    String label() {
        return String.join(", ", group.values());
    }

    /** The result where it is a fit. */
    Optional<FitResult> fit() {
        return outcome instanceof FitResult fit ? Optional.of(fit) : Optional.empty();
    }

    /** The names of its parameter cells. */
    List<DefinedName> definedNames() {
        List<DefinedName> names = new ArrayList<>();
        for (int k = 0; k < cellNames.size(); k++) {
            names.add(new DefinedName(
                    cellNames.get(k), References.cell(Sheets.PARAMETERS, VALUE_COLUMN, parameters.first() + k)));
        }
        return names;
    }

    /** The cell of the summary that holds a statistic, seen from another sheet; empty where there is no such column. */
    Optional<String> statistic(String column) {
        int index = TableCells.names(summary).indexOf(column);
        return index < 0 ? Optional.empty() : Optional.of(References.cell(Sheets.SUMMARY, index, summaryPlace.first()));
    }
}
