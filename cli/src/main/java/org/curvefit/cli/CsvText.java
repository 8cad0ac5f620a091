package org.curvefit.cli;

import java.util.List;
import org.curvefit.api.io.ResultTable;
import org.curvefit.api.io.ResultTable.Field;
import org.curvefit.api.numeric.Decimal;

/**
 * Small tables of the command line itself as CSV or TSV.
 *
 * @param separator between cells
 */
record CsvText(char separator) {
    private static final String FORMULA_STARTS = "=+-@\t\r\0";

    /** A line of texts; those that a spreadsheet would take for formulas are neutralized with an apostrophe. */
    String texts(List<String> cells) {
        StringBuilder line = new StringBuilder();
        for (String cell : cells) {
            line.append(line.length() == 0 ? "" : String.valueOf(separator)).append(quoted(neutral(cell)));
        }
        return line.append('\n').toString();
    }

    /** A table of numbers with a header line; what is not finite is left blank. */
    String of(ResultTable table, int digits) {
        StringBuilder text = new StringBuilder();
        text.append(texts(table.columns().stream().map(Field::name).toList()));
        for (int i = 0; i < table.rows(); i++) {
            for (int j = 0; j < table.columns().size(); j++) {
                text.append(j == 0 ? "" : String.valueOf(separator))
                        .append(cell(table.columns().get(j), i, digits));
            }
            text.append('\n');
        }
        return text.toString();
    }

    private String cell(Field field, int row, int digits) {
        if (field instanceof Field.Numbers numbers) {
            double value = numbers.values().at(row);
            return Double.isFinite(value) ? Decimal.text(value, digits) : "";
        }
        if (field instanceof Field.Counts counts) {
            return Long.toString(counts.values()[row]);
        }
        return quoted(neutral(((Field.Texts) field).values().get(row)));
    }

    private static String neutral(String cell) {
        return !cell.isEmpty() && FORMULA_STARTS.indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
    }

    private String quoted(String cell) {
        boolean plain = cell.indexOf(separator) < 0
                && cell.indexOf('"') < 0
                && cell.indexOf('\n') < 0
                && cell.indexOf('\r') < 0;
        return plain ? cell : "\"" + cell.replace("\"", "\"\"") + "\"";
    }
}
