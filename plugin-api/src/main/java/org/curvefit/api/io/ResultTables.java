package org.curvefit.api.io;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.curvefit.api.data.Column;
import org.curvefit.api.data.Observations;
import org.curvefit.api.fit.DerivedQuantity;
import org.curvefit.api.fit.ErrorBand;
import org.curvefit.api.fit.FitResult;
import org.curvefit.api.fit.FitSummary;
import org.curvefit.api.fit.MinimizationResult;
import org.curvefit.api.fit.ModelComparison;
import org.curvefit.api.fit.Outcome;
import org.curvefit.api.fit.ParameterEstimate;
import org.curvefit.api.fit.Predictions;
import org.curvefit.api.fit.RowDiagnostics;
import org.curvefit.api.io.ResultTable.Field;
import org.curvefit.api.numeric.Vector;

/** Lays out results as tables. Column names and their order are part of the interface that users rely on. */
public final class ResultTables {
    private ResultTables() {}

    /**
     * A table of a result.
     *
     * @param keep columns of the data that the rows table carries along
     */
    public static ResultTable of(TableKind kind, Outcome result, List<String> keep) {
        return switch (kind) {
            case PARAMETERS -> parameters(result);
            case ROWS -> result instanceof FitResult fit ? rows(fit, keep) : new ResultTable(kind, List.of());
            case SUMMARY -> result instanceof FitResult fit ? summary(fit) : summary((MinimizationResult) result);
            case TRAJECTORY -> SearchTables.trajectory(result);
            case SURFACE -> SearchTables.surface(result);
            case DERIVED -> derived(result);
            case CHECKS, STATISTICS, INFLUENCE, PRECISION ->
                result instanceof FitResult fit ? quality(kind, fit) : new ResultTable(kind, List.of());
            case COMPARISON -> new ResultTable(kind, List.of());
        };
    }

    private static ResultTable quality(TableKind kind, FitResult fit) {
        return switch (kind) {
            case CHECKS -> DiagnosticTables.checks(fit);
            case STATISTICS -> DiagnosticTables.statistics(fit);
            case PRECISION -> PrecisionTable.of(fit);
            default -> DiagnosticTables.influence(fit);
        };
    }

    /**
     * A table of the groups of a document: what tells them apart first, then their columns; a summary has a row for each, also where there is no answer. The
     * comparison is that of the document, without rows where it has none.
     */
    public static ResultTable of(TableKind kind, ResultDocument document) {
        if (kind == TableKind.COMPARISON) {
            return document.comparison().map(ComparisonTable::of).orElse(new ResultTable(kind, List.of()));
        }
        return GroupTables.of(kind, document.groups(), document.keep());
    }

    /** One row per model, the best first. */
    public static ResultTable comparison(ModelComparison comparison) {
        return ComparisonTable.of(comparison);
    }

    /** One row per parameter; a last column {@code tie} where a parameter follows others. */
    public static ResultTable parameters(Outcome result) {
        List<ParameterEstimate> estimates = result.parameters();
        List<Field> fields = new ArrayList<>(List.of(
                texts("name", estimates, ParameterEstimate::name),
                numbers("value", estimates, ParameterEstimate::value),
                numbers("std_error", estimates, ParameterEstimate::standardError),
                numbers("t", estimates, ParameterEstimate::t),
                numbers("p", estimates, ParameterEstimate::p),
                numbers("ci_low", estimates, ParameterEstimate::low),
                numbers("ci_high", estimates, ParameterEstimate::high),
                numbers("start", estimates, ParameterEstimate::start),
                numbers("bound_low", estimates, e -> e.bounds().low()),
                numbers("bound_high", estimates, e -> e.bounds().high()),
                texts("fixed", estimates, e -> Boolean.toString(e.fixed())),
                texts("status", estimates, e -> result.status().name())));
        if (estimates.stream().anyMatch(estimate -> estimate.tie().isPresent())) {
            fields.add(texts("tie", estimates, e -> e.tie().orElse("")));
        }
        return new ResultTable(TableKind.PARAMETERS, fields);
    }

    /** One row. */
    public static ResultTable summary(FitResult result) {
        FitSummary s = result.summary();
        List<Field> fields = new ArrayList<>(List.of(
                text("formula", result.function().text()),
                text("method", result.end().method()),
                text("status", result.status().name()),
                text("ok", Boolean.toString(result.status().ok())),
                count("rows_used", s.rowsUsed()),
                count("rows_skipped", s.rowsSkipped()),
                count("rows_rejected", s.rowsRejected()),
                count("parameters", s.parameters()),
                count("dof", s.degreesOfFreedom()),
                number("rss", s.rss()),
                number("mse", s.mse()),
                number("residual_sd", s.residualSd()),
                number("r2", s.r2()),
                number("adj_r2", s.adjustedR2()),
                number("log_likelihood", s.logLikelihood()),
                number("aic", s.aic()),
                number("aicc", s.aicc()),
                number("bic", s.bic()),
                number("condition", s.condition()),
                count("iterations", s.iterations()),
                count("evaluations", s.evaluations())));
        fields.addAll(ErrorColumns.of(result));
        fields.addAll(RunColumns.of(result));
        return new ResultTable(TableKind.SUMMARY, fields);
    }

    /** One row: the columns of a fit that have a meaning without data, and the loss. */
    public static ResultTable summary(MinimizationResult result) {
        return new ResultTable(
                TableKind.SUMMARY,
                List.of(
                        text("formula", result.function().text()),
                        text("method", result.end().method()),
                        text("status", result.status().name()),
                        text("ok", Boolean.toString(result.status().ok())),
                        count(
                                "parameters",
                                result.parameters().stream()
                                        .filter(p -> !p.fixed())
                                        .count()),
                        number("loss", result.loss()),
                        count("iterations", result.end().iterations()),
                        count("evaluations", result.end().evaluations())));
    }

    /** One row per quantity computed from the parameters. */
    public static ResultTable derived(Outcome result) {
        List<DerivedQuantity> derived = result instanceof FitResult fit ? fit.derived() : List.of();
        return new ResultTable(
                TableKind.DERIVED,
                List.of(
                        texts("name", derived, DerivedQuantity::name),
                        texts("formula", derived, DerivedQuantity::formula),
                        numbers("value", derived, DerivedQuantity::value),
                        numbers("std_error", derived, DerivedQuantity::standardError),
                        numbers("ci_low", derived, DerivedQuantity::low),
                        numbers("ci_high", derived, DerivedQuantity::high)));
    }

    /** One row per observation used. */
    public static ResultTable rows(FitResult result, List<String> keep) {
        Observations seen = result.provenance().observations();
        RowDiagnostics rows = result.diagnostics().rows();
        List<Field> fields = new ArrayList<>(places(result));
        List<String> inputs = result.provenance().variables().inputs();
        for (int j = 0; j < inputs.size(); j++) {
            fields.add(new Field.Numbers(inputs.get(j), seen.inputs().get(j)));
        }
        fields.add(new Field.Numbers(responseName(result), seen.observed()));
        if (seen.weighted()) {
            fields.add(new Field.Numbers("sigma", seen.sigma()));
        }
        Vector absent = blank(seen.size());
        fields.add(new Field.Numbers("fit", rows.fitted()));
        fields.add(new Field.Numbers("residual", rows.residuals()));
        fields.add(new Field.Numbers("std_residual", orBlank(rows.standardized(), absent)));
        fields.add(new Field.Numbers("studentized", orBlank(rows.studentized(), absent)));
        fields.add(new Field.Numbers("leverage", orBlank(rows.leverage(), absent)));
        fields.add(new Field.Numbers("cook", orBlank(rows.cook(), absent)));
        fields.addAll(intervals(result, seen));
        fields.add(new Field.Texts("flag", ErrorColumns.flags(rows, seen.size())));
        for (String name : keep) {
            fields.add(kept(result, seen, name));
        }
        fields.addAll(ErrorColumns.ofRows(result, rows));
        return new ResultTable(TableKind.ROWS, fields);
    }

    /** The number of each observation's row and its line in the file. */
    static List<Field> places(FitResult result) {
        Observations seen = result.provenance().observations();
        long[] number = new long[seen.size()];
        long[] line = new long[seen.size()];
        for (int i = 0; i < seen.size(); i++) {
            number[i] = result.provenance().data().address().number(seen.row(i));
            line[i] = result.provenance().data().address().line(seen.row(i));
        }
        return List.of(new Field.Counts("row", number), new Field.Counts("line", line));
    }

    /** Confidence band of the mean and prediction band of an observation with the sigma of its row; blank where the answer has no errors. */
    private static List<Field> intervals(FitResult result, Observations seen) {
        Vector absent = blank(seen.size());
        Predictions band = ErrorBand.of(result)
                .map(errors -> errors.at(seen.inputs(), seen.size(), seen.sigma()))
                .orElse(new Predictions(absent, absent, absent, absent, absent));
        return List.of(
                new Field.Numbers("ci_low", band.ciLow()),
                new Field.Numbers("ci_high", band.ciHigh()),
                new Field.Numbers("pi_low", band.piLow()),
                new Field.Numbers("pi_high", band.piHigh()));
    }

    /** The name of the observed values: the response column, or the left side as written where it is computed from columns. */
    public static String responseName(FitResult result) {
        String column = result.provenance().variables().response().get(0);
        return result.function()
                .response()
                .map(response -> response.plain() ? column : response.text())
                .orElse(column);
    }

    private static Field kept(FitResult result, Observations seen, String name) {
        Column column = result.provenance().data().column(name);
        if (column instanceof Column.Numbers numeric) {
            double[] values = new double[seen.size()];
            for (int i = 0; i < values.length; i++) {
                values[i] = numeric.values().at(seen.row(i));
            }
            return new Field.Numbers(name, Vector.of(values));
        }
        List<String> texts = new ArrayList<>(seen.size());
        for (int i = 0; i < seen.size(); i++) {
            texts.add(column.text(seen.row(i)));
        }
        return new Field.Texts(name, texts);
    }

    /** Whether no cell of a column says anything. */
    public static boolean blank(Field field) {
        if (field instanceof Field.Numbers numbers) {
            return numbers.values().nextNaN(0) == 0
                    && Double.isNaN(numbers.values().min());
        }
        return field instanceof Field.Texts texts && texts.values().stream().allMatch(String::isEmpty);
    }

    static Vector orBlank(Vector values, Vector absent) {
        return values.size() == 0 ? absent : values;
    }

    static Vector blank(int size) {
        double[] values = new double[size];
        java.util.Arrays.fill(values, Double.NaN);
        return Vector.of(values);
    }

    static <T> Field numbers(String name, List<T> items, ToDoubleFunction<T> value) {
        return new Field.Numbers(
                name, Vector.of(items.stream().mapToDouble(value).toArray()));
    }

    static <T> Field texts(String name, List<T> items, java.util.function.Function<T, String> value) {
        return new Field.Texts(name, items.stream().map(value).toList());
    }

    static Field number(String name, double value) {
        return new Field.Numbers(name, Vector.of(value));
    }

    static Field count(String name, long value) {
        return new Field.Counts(name, new long[] {value});
    }

    static Field text(String name, String value) {
        return new Field.Texts(name, List.of(value));
    }
}
