package org.curvefit.report;

import java.io.IOException;
import org.curvefit.api.io.ResultTable;
import org.curvefit.api.io.ResultTable.Field;

/**
 * A table as one object per row.
 *
 * @param json where to
 * @param lines whether each row ends its line
 */
record TableJson(JsonOutput json, boolean lines) {
    /** Writes all rows, without brackets around them. */
    void write(ResultTable table) throws IOException {
        for (int i = 0; i < table.rows(); i++) {
            json.beginObject();
            for (Field field : table.columns()) {
                cell(field, i);
            }
            json.endObject();
            if (lines) {
                json.endLine();
            }
        }
    }

    private void cell(Field field, int row) throws IOException {
        if (field instanceof Field.Numbers numbers) {
            json.number(field.name(), numbers.values().at(row));
        } else if (field instanceof Field.Counts counts) {
            count(field.name(), counts.values()[row]);
        } else {
            json.text(field.name(), ((Field.Texts) field).values().get(row));
        }
    }

    private void count(String name, long value) throws IOException {
        if (value == Long.MIN_VALUE) {
            json.nothing(name);
        } else {
            json.count(name, value);
        }
    }
}
