package org.curvefit.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.curvefit.api.fit.Check;
import org.curvefit.api.fit.ErrorModel;
import org.curvefit.api.fit.FitResult;
import org.curvefit.api.fit.FitStatus;
import org.curvefit.api.fit.FitSummary;
import org.curvefit.api.fit.MinimizationResult;
import org.curvefit.api.fit.Outcome;
import org.curvefit.api.fit.ParameterStatistics;
import org.curvefit.api.fit.Statistic;
import org.curvefit.api.io.ResultTable;
import org.curvefit.api.io.ResultTables;
import org.curvefit.api.io.TableKind;
import org.curvefit.api.solver.Surface;
import org.curvefit.cli.Style.Tone;

/**
 * A result for people: formula as understood, status and how it was reached, parameters, goodness of fit, checks.
 *
 * @param style colours and characters
 * @param digits significant digits; 0 for six
 * @param confidence level of the intervals
 * @param descending whether the largest loss is the best
 * @param everything whether all that was computed is shown
 */
record TextReport(Style style, int digits, double confidence, boolean descending, boolean everything) {
    private static final int USUAL_DIGITS = 6;
    private static final int ERROR_DIGITS = 4;
    private static final Set<String> USUAL_CHECKS = Set.of("runs", "condition", "chi_square", "dispersion", "outliers");

    /** The report on one answer. */
    String of(Outcome result) {
        return result instanceof FitResult fit
                ? fit(fit)
                : new MinimizationReport(style, significant()).of((MinimizationResult) result);
    }

    private String fit(FitResult result) {
        StringBuilder text = new StringBuilder();
        text.append(style.show(result.function().understood())).append("\n\n");
        text.append(StatusLine.of(result, style)).append('\n');
        if (result.status() != FitStatus.TOO_FEW_POINTS) {
            text.append('\n').append(estimates(result));
            text.append(goodness(result));
            text.append(checks(result));
            text.append(everything ? statistics(result) : "");
        }
        return text.toString();
    }

    /** Where many values give the same curve, none is shown that could be taken for an answer. */
    private String estimates(FitResult result) {
        boolean shown = everything || result.status() != FitStatus.NOT_IDENTIFIABLE;
        String tables = (shown ? new ParameterTable(style, significant(), confidence).of(result) : "")
                + new DerivedTable(style, significant()).of(result);
        return tables.isEmpty() ? "" : tables + "\n";
    }

    private String statistics(FitResult result) {
        TextTable table = new TextTable();
        List<Statistic> statistics = new ArrayList<>(result.diagnostics().statistics());
        statistics.addAll(ParameterStatistics.of(result));
        for (Statistic statistic : statistics) {
            if (!Double.isNaN(statistic.value())) {
                table.row(List.of(
                        statistic.name(), Significant.of(statistic.value(), significant()), statistic.definition()));
            }
        }
        return "\n" + table.text();
    }

    /** A table with its numbers rounded for people. */
    String table(ResultTable table) {
        TextTable text = new TextTable();
        List<ResultTable.Field> columns = table.columns();
        text.row(columns.stream().map(field -> style.show(field.name())).toList());
        for (int i = 0; i < table.rows(); i++) {
            int row = i;
            text.row(columns.stream().map(field -> cell(field, row)).toList());
        }
        return text.text();
    }

    /** The tables asked for besides the parameters; of a grid the best nodes alone. */
    String tables(Outcome result, List<TableKind> kinds, List<String> keep) {
        StringBuilder text = new StringBuilder();
        for (TableKind kind : kinds) {
            if (kind == TableKind.SURFACE) {
                result.trace().surface().ifPresent(surface -> text.append('\n').append(nodes(surface)));
            } else if (kind != TableKind.PARAMETERS && kind != TableKind.DERIVED) {
                text.append('\n').append(table(ResultTables.of(kind, result, keep)));
            }
        }
        return text.toString();
    }

    private String nodes(Surface surface) {
        return new BestNodes(style, significant(), descending).of(surface);
    }

    private String cell(ResultTable.Field field, int row) {
        if (field instanceof ResultTable.Field.Numbers numbers) {
            double value = numbers.values().at(row);
            return value == Math.rint(value) && Math.abs(value) < 1e6
                    ? Long.toString((long) value)
                    : Significant.of(value, significant());
        }
        if (field instanceof ResultTable.Field.Counts counts) {
            long value = counts.values()[row];
            return value == Long.MIN_VALUE ? "-" : Long.toString(value);
        }
        return style.show(((ResultTable.Field.Texts) field).values().get(row));
    }

    private int significant() {
        return digits == 0 ? USUAL_DIGITS : digits;
    }

    private String goodness(FitResult result) {
        FitSummary summary = result.summary();
        if (Double.isNaN(summary.rss())) {
            return "";
        }
        StringBuilder text = new StringBuilder(label("fit"));
        text.append(summary.errors().counts().map(this::deviance).orElseGet(() -> scatter(summary)));
        text.append(" (").append(degrees(summary.degreesOfFreedom())).append(")\n");
        ErrorLines.of(result)
                .forEach(line -> text.append(label("")).append(style.show(line)).append('\n'));
        LargestResidual.of(result)
                .ifPresent(largest ->
                        text.append(label("")).append(style.show(largest)).append('\n'));
        return text.toString();
    }

    private String scatter(FitSummary summary) {
        String share = Double.isNaN(summary.r2()) ? "" : "R2 " + share(summary.r2()) + "   ";
        return share + "residual std dev " + Significant.of(summary.residualSd(), ERROR_DIGITS);
    }

    private String deviance(ErrorModel.Counts counts) {
        String share = Double.isNaN(counts.pseudoR2()) ? "" : "pseudo R2 " + share(counts.pseudoR2()) + "   ";
        return share + "deviance " + Significant.of(counts.deviance(), ERROR_DIGITS) + "   dispersion "
                + Significant.of(counts.dispersion(), ERROR_DIGITS);
    }

    private String share(double r2) {
        return Significant.of(r2, Math.max(USUAL_DIGITS, digits));
    }

    private static String degrees(long degrees) {
        return degrees + (degrees == 1 ? " degree" : " degrees") + " of freedom";
    }

    private String checks(FitResult result) {
        StringBuilder text = new StringBuilder();
        String label = "checks";
        for (Check check : result.diagnostics().checks()) {
            if (check.verdict() == Check.Verdict.OK && (everything || USUAL_CHECKS.contains(check.name()))) {
                text.append(label(label)).append(style.show(check.text())).append('\n');
                label = "";
            }
            if (check.name().equals("condition")) {
                LargestCorrelation.of(result)
                        .ifPresent(pair ->
                                text.append(label("")).append(style.show(pair)).append('\n'));
            }
        }
        for (Finding finding : Finding.of(result)) {
            text.append(style.paint(Tone.DOUBTFUL, "warning " + finding.code()));
            text.append("  ").append(style.show(finding.text())).append('\n');
            if (finding.code().equals(Finding.PATTERN)) {
                ResidualSigns.of(result)
                        .ifPresent(signs -> text.append(label("")).append(signs).append('\n'));
            }
        }
        return text.toString();
    }

    private String label(String label) {
        return label(style, label);
    }

    /** The words before the text of a line, as wide as all of them. */
    static String label(Style style, String label) {
        return (label.isEmpty() ? "" : style.paint(Tone.LABEL, label)) + " ".repeat(9 - label.length());
    }
}
