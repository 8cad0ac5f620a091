package org.curvefit.api.io;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.curvefit.api.data.Observations;
import org.curvefit.api.fit.Check;
import org.curvefit.api.fit.FitResult;
import org.curvefit.api.fit.Influence;
import org.curvefit.api.fit.ParameterStatistics;
import org.curvefit.api.fit.RowDiagnostics;
import org.curvefit.api.fit.Statistic;
import org.curvefit.api.io.ResultTable.Field;
import org.curvefit.api.numeric.Vector;

/** Tables about the quality of a fit. */
final class DiagnosticTables {
    private DiagnosticTables() {}

    /** One row per check. */
    static ResultTable checks(FitResult result) {
        List<Check> checks = result.diagnostics().checks();
        return new ResultTable(
                TableKind.CHECKS,
                List.of(
                        ResultTables.texts("name", checks, Check::name),
                        ResultTables.numbers("statistic", checks, Check::statistic),
                        ResultTables.numbers("p", checks, Check::p),
                        ResultTables.texts(
                                "verdict",
                                checks,
                                check -> check.verdict().name().toLowerCase(Locale.ROOT)),
                        ResultTables.texts("text", checks, Check::text)));
    }

    /** One row per number beyond the summary. */
    static ResultTable statistics(FitResult result) {
        List<Statistic> statistics = new ArrayList<>(result.diagnostics().statistics());
        statistics.addAll(ParameterStatistics.of(result));
        return new ResultTable(
                TableKind.STATISTICS,
                List.of(
                        ResultTables.texts("name", statistics, Statistic::name),
                        ResultTables.numbers("value", statistics, Statistic::value),
                        ResultTables.texts("definition", statistics, Statistic::definition)));
    }

    /** One row per observation used. */
    static ResultTable influence(FitResult result) {
        Observations seen = result.provenance().observations();
        RowDiagnostics rows = result.diagnostics().rows();
        Influence influence = result.diagnostics().influence();
        Vector absent = ResultTables.blank(seen.size());
        List<Field> fields = new ArrayList<>(ResultTables.places(result));
        fields.add(new Field.Numbers("residual", rows.residuals()));
        fields.add(new Field.Numbers("studentized", ResultTables.orBlank(rows.studentized(), absent)));
        fields.add(new Field.Numbers("ext_studentized", ResultTables.orBlank(influence.studentized(), absent)));
        fields.add(new Field.Numbers("leverage", ResultTables.orBlank(rows.leverage(), absent)));
        fields.add(new Field.Numbers("cook", ResultTables.orBlank(rows.cook(), absent)));
        fields.add(new Field.Numbers("dffits", ResultTables.orBlank(influence.dffits(), absent)));
        for (int k = 0; k < influence.parameters().size(); k++) {
            fields.add(new Field.Numbers(
                    "dfbetas_" + influence.parameters().get(k),
                    influence.dfbetas().get(k)));
        }
        return new ResultTable(TableKind.INFLUENCE, fields);
    }
}
