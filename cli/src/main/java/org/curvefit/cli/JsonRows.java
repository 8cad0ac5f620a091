package org.curvefit.cli;

import org.curvefit.api.io.ResultTable;
import org.curvefit.api.io.ResultTable.Field;
import org.curvefit.api.numeric.Decimal;

/**
 * Small tables of the command line itself as JSON (RFC 8259): one object per row.
 *
 * @param lines one object a line instead of an array
 */
record JsonRows(boolean lines) {
    private static final int FIRST_PLAIN = 0x20;

    /** The table as text, with a line end. */
    String of(ResultTable table, int digits) {
        StringBuilder text = new StringBuilder(lines ? "" : "[");
        for (int i = 0; i < table.rows(); i++) {
            text.append(i == 0 || lines ? "" : ",").append('{');
            for (int j = 0; j < table.columns().size(); j++) {
                Field field = table.columns().get(j);
                text.append(j == 0 ? "" : ",").append(quoted(field.name())).append(':');
                text.append(value(field, i, digits));
            }
            text.append(lines ? "}\n" : "}");
        }
        return text.append(lines ? "" : "]\n").toString();
    }

    private static String value(Field field, int row, int digits) {
        if (field instanceof Field.Numbers numbers) {
            double value = numbers.values().at(row);
            return Double.isFinite(value) ? Decimal.text(value, digits) : "null";
        }
        if (field instanceof Field.Counts counts) {
            return Long.toString(counts.values()[row]);
        }
        String text = ((Field.Texts) field).values().get(row);
        return text.equals("true") || text.equals("false") ? text : quoted(text);
    }

    private static String quoted(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' || c == '\\') {
                quoted.append('\\').append(c);
            } else if (c < FIRST_PLAIN || Character.isSurrogate(c)) {
                quoted.append(String.format(java.util.Locale.ROOT, "\\u%04x", (int) c));
            } else {
                quoted.append(c);
            }
        }
        return quoted.append('"').toString();
    }
}
