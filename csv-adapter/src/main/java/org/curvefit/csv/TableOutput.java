package org.curvefit.csv;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.curvefit.api.io.ResultTable;
import org.curvefit.api.io.ResultTable.Field;
import org.curvefit.api.numeric.Decimal;
import org.curvefit.api.numeric.Vector;

/** Header lines and rows as bytes, through one buffer and without an object per cell. Used by one thread. */
final class TableOutput {
    private static final int BUFFER = 1 << 16;

    private final OutputStream out;
    private final byte delimiter;
    private final int digits;
    private final TextCells texts;
    private final byte[] buffer = new byte[BUFFER];
    private int end;
    private boolean empty = true;

    TableOutput(OutputStream out, char delimiter, int digits) {
        this.out = out;
        this.delimiter = (byte) delimiter;
        this.digits = digits;
        this.texts = new TextCells(delimiter);
    }

    /** Begins a table; one that is not the first is set apart by an empty line. A table without columns leaves nothing. */
    void header(List<String> names) throws IOException {
        if (names.isEmpty()) {
            return;
        }
        if (!empty) {
            put((byte) '\n');
        }
        empty = false;
        for (int k = 0; k < names.size(); k++) {
            separate(k);
            text(names.get(k), names.size() == 1);
        }
        put((byte) '\n');
    }

    void rows(ResultTable table) throws IOException {
        List<Field> fields = table.columns();
        Cell[] cells = new Cell[fields.size()];
        for (int k = 0; k < cells.length; k++) {
            cells[k] = cell(fields.get(k), cells.length == 1);
        }
        int rows = table.rows();
        for (int row = 0; row < rows; row++) {
            for (int k = 0; k < cells.length; k++) {
                separate(k);
                cells[k].write(row);
            }
            put((byte) '\n');
        }
    }

    void flush() throws IOException {
        out.write(buffer, 0, end);
        end = 0;
        out.flush();
    }

    /** One column's way of writing its cell of a row. */
    private interface Cell {
        void write(int row) throws IOException;
    }

    private Cell cell(Field field, boolean alone) {
        if (field instanceof Field.Numbers numbers) {
            Vector values = numbers.values();
            return row -> number(values.at(row), alone);
        }
        if (field instanceof Field.Counts counts) {
            long[] values = counts.values();
            return row -> count(values[row], alone);
        }
        List<String> values = ((Field.Texts) field).values();
        return row -> text(values.get(row), alone);
    }

    private void number(double value, boolean alone) throws IOException {
        if (Math.abs(value) <= Double.MAX_VALUE) {
            reserve(Decimal.MAX_LENGTH);
            end = Decimal.write(value, digits, buffer, end);
        } else {
            text("", alone);
        }
    }

    private void count(long value, boolean alone) throws IOException {
        if (value == Long.MIN_VALUE) {
            text("", alone);
        } else {
            reserve(Decimal.MAX_LENGTH);
            end = Decimal.write(value, buffer, end);
        }
    }

    /** @param alone whether it is the only cell of its row, which must not become an empty line */
    private void text(String text, boolean alone) throws IOException {
        String cell = text.isEmpty() && alone ? "\"\"" : texts.cell(text);
        byte[] bytes = cell.getBytes(StandardCharsets.UTF_8);
        if (bytes.length > BUFFER) {
            flushBuffer();
            out.write(bytes);
            return;
        }
        reserve(bytes.length);
        System.arraycopy(bytes, 0, buffer, end, bytes.length);
        end += bytes.length;
    }

    private void separate(int column) throws IOException {
        if (column > 0) {
            put(delimiter);
        }
    }

    private void put(byte single) throws IOException {
        reserve(1);
        buffer[end++] = single;
    }

    private void reserve(int length) throws IOException {
        if (buffer.length - end < length) {
            flushBuffer();
        }
    }

    private void flushBuffer() throws IOException {
        out.write(buffer, 0, end);
        end = 0;
    }
}
