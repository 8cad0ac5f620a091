package org.curvefit.excel.inplace;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.curvefit.api.data.Observations;
import org.curvefit.api.error.Location;
import org.curvefit.api.error.OutputException;
import org.curvefit.api.fit.FitResult;
import org.curvefit.api.fit.Outcome;
import org.curvefit.api.fit.RowDiagnostics;
import org.curvefit.api.numeric.Decimal;

/**
 * Fitted values and residuals for the free columns beside a table.
 *
 * @param sheet on which the data stand
 * @param column the first one to the right of them, counted from 1
 * @param cells by row of the sheet, what stands between the place of each cell and its end tag
 */
record BesideData(String sheet, int column, Map<Integer, List<String>> cells) {
    static final int COLUMNS = 2;

    private static final Pattern RANGE = Pattern.compile("[A-Z]{1,3}([0-9]+):([A-Z]{1,3})[0-9]+");

    BesideData {
        cells = Map.copyOf(cells);
    }

    /** What is written for these results, all of which came from one table. */
    static BesideData of(List<? extends Outcome> results) {
        List<FitResult> fits = results.stream()
                .filter(FitResult.class::isInstance)
                .map(FitResult.class::cast)
                .toList();
        if (fits.isEmpty()) {
            throw new AssertionError("a result without data has nothing to write beside them");
        }
        Map<String, String> reading = fits.get(0).provenance().data().reading().dialect();
        Matcher range = RANGE.matcher(reading.getOrDefault("range", ""));
        if (!range.matches()) {
            throw new OutputException(
                    "E409",
                    "it is not known where in the workbook the data stand",
                    Location.none(),
                    "name the cells, e.g. --range A1:C20");
        }
        Map<Integer, List<String>> cells = new HashMap<>();
        fits.forEach(fit -> add(fit, cells));
        if (reading.getOrDefault("header", "no").startsWith("yes")) {
            cells.put(Integer.parseInt(range.group(1)), List.of(text("fit"), text("residual")));
        }
        return new BesideData(reading.getOrDefault("sheet", ""), 1 + SheetCell.column(range.group(2)), cells);
    }

    private static void add(FitResult fit, Map<Integer, List<String>> cells) {
        RowDiagnostics rows = fit.diagnostics().rows();
        Observations seen = fit.provenance().observations();
        for (int i = 0; i < rows.fitted().size(); i++) {
            int line = (int) fit.provenance().data().address().line(seen.row(i));
            cells.put(
                    line,
                    List.of(number(rows.fitted().at(i)), number(rows.residuals().at(i))));
        }
    }

    private static String number(double value) {
        return Double.isFinite(value) ? "><v>" + Decimal.text(value) + "</v>" : ">";
    }

    private static String text(String text) {
        return " t=\"inlineStr\"><is><t>" + text + "</t></is>";
    }

    Optional<List<String>> row(int number) {
        return Optional.ofNullable(cells.get(number));
    }
}
