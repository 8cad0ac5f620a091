package org.curvefit.excel.reading;

import java.io.IOException;
import java.util.BitSet;
import java.util.Optional;
import org.apache.poi.hssf.record.BOFRecord;
import org.apache.poi.hssf.record.BoolErrRecord;
import org.apache.poi.hssf.record.CellValueRecordInterface;
import org.apache.poi.hssf.record.ColumnInfoRecord;
import org.apache.poi.hssf.record.EOFRecord;
import org.apache.poi.hssf.record.FormulaRecord;
import org.apache.poi.hssf.record.LabelRecord;
import org.apache.poi.hssf.record.LabelSSTRecord;
import org.apache.poi.hssf.record.MergeCellsRecord;
import org.apache.poi.hssf.record.MulRKRecord;
import org.apache.poi.hssf.record.NumberRecord;
import org.apache.poi.hssf.record.RKRecord;
import org.apache.poi.hssf.record.Record;
import org.apache.poi.hssf.record.RowRecord;
import org.apache.poi.hssf.record.StringRecord;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.util.CellRangeAddress;

/** The rows of a sheet of an xls file, one pass over its records. Used by one thread. */
final class BiffRows implements Book.RowStream {
    private final BiffRecords records;
    private final BiffBook book;
    private final String source;
    private final int wanted;
    private final SheetTraits traits = new SheetTraits();
    private final BitSet hidden = new BitSet();
    private Optional<Record> ahead = Optional.empty();
    private boolean begun;
    private boolean ended;
    private int lastRow;

    BiffRows(BiffRecords records, BiffBook book, Book.Sheet sheet, String source) {
        this.records = records;
        this.book = book;
        this.source = source;
        this.wanted = Integer.parseInt(sheet.part());
    }

    @Override
    public SheetTraits traits() {
        return traits;
    }

    @Override
    public boolean next(RowCells row) throws IOException {
        if (!begun) {
            begun = true;
            findSheet();
        }
        boolean filled = BiffRecords.guarded(source, () -> fill(row));
        for (int i = 0; filled && i < row.size(); i++) {
            if (row.column(i) <= (i == 0 ? 0 : row.column(i - 1)) || row.column(i) > CellRange.MOST_COLUMNS) {
                throw Damage.of(source, "row " + row.number() + " holds a cell of another place");
            }
        }
        return filled;
    }

    private boolean fill(RowCells row) throws IOException {
        int current = 0;
        while (!ended) {
            Optional<Record> record = ahead.isPresent() ? ahead : read();
            ahead = Optional.empty();
            int at = record.map(BiffRows::rowOf).orElse(0);
            if (at == 0) {
                continue;
            }
            if (current == 0) {
                current = at;
                begin(row, at);
            } else if (at != current) {
                ahead = record;
                return true;
            }
            cell(row, record.get());
        }
        return current > 0;
    }

    private void begin(RowCells row, int number) {
        if (number <= lastRow) {
            throw Damage.of(source, "row " + number + " comes after row " + lastRow);
        }
        lastRow = number;
        row.begin(number, hidden.get(number));
    }

    /** The row of a cell, counted from 1; 0 for a record that is no cell with a value. */
    private static int rowOf(Record record) {
        if (record instanceof MulRKRecord many) {
            return many.getRow() + 1;
        }
        boolean cell = record instanceof NumberRecord
                || record instanceof RKRecord
                || record instanceof LabelSSTRecord
                || record instanceof LabelRecord
                || record instanceof FormulaRecord
                || record instanceof BoolErrRecord;
        return cell ? ((CellValueRecordInterface) record).getRow() + 1 : 0;
    }

    /** The next record of the sheet; those of charts inside of it are passed over. */
    private Optional<Record> read() throws IOException {
        Optional<Record> record = records.next();
        if (record.isEmpty() || record.get() instanceof EOFRecord) {
            ended = true;
            return Optional.empty();
        }
        if (record.get() instanceof BOFRecord) {
            skipInner();
            return Optional.empty();
        }
        trait(record.get());
        return record;
    }

    private void trait(Record record) {
        if (record instanceof RowRecord row && row.getZeroHeight()) {
            hidden.set(row.getRowNumber() + 1);
        } else if (record instanceof ColumnInfoRecord columns && columns.getHidden()) {
            traits.hiddenColumns(
                    new CellRange(1, columns.getFirstColumn() + 1, CellRange.MOST_ROWS, columns.getLastColumn() + 1));
        } else if (record instanceof MergeCellsRecord merged) {
            for (int i = 0; i < merged.getNumAreas(); i++) {
                CellRangeAddress area = merged.getAreaAt(i);
                traits.merged(new CellRange(
                        area.getFirstRow() + 1,
                        area.getFirstColumn() + 1,
                        area.getLastRow() + 1,
                        area.getLastColumn() + 1));
            }
        }
    }

    private void findSheet() throws IOException {
        int sheet = -2; // the first part of the stream is that of the workbook
        while (true) {
            Optional<Record> record = records.next();
            if (record.isEmpty()) {
                ended = true;
                return;
            }
            if (record.get() instanceof BOFRecord) {
                sheet++;
                if (sheet == wanted) {
                    return;
                }
                skipInner();
            }
        }
    }

    /** Passes over everything up to the end of the part that has just begun. */
    private void skipInner() throws IOException {
        int open = 1;
        while (open > 0) {
            Optional<Record> record = records.next();
            if (record.isEmpty()) {
                return;
            }
            open += record.get() instanceof BOFRecord ? 1 : record.get() instanceof EOFRecord ? -1 : 0;
        }
    }

    private void cell(RowCells row, Record record) throws IOException {
        if (record instanceof MulRKRecord many) {
            for (int i = 0; i < many.getNumColumns(); i++) {
                numeric(row, many.getFirstColumn() + i + 1, many.getXFAt(i), many.getRKNumberAt(i));
            }
            return;
        }
        CellValueRecordInterface place = (CellValueRecordInterface) record;
        int column = place.getColumn() + 1;
        int style = place.getXFIndex();
        if (record instanceof NumberRecord number) {
            numeric(row, column, style, number.getValue());
        } else if (record instanceof RKRecord number) {
            numeric(row, column, style, number.getRKNumber());
        } else if (record instanceof LabelSSTRecord text) {
            text(row, column, book.shared(text.getSSTIndex()));
        } else if (record instanceof LabelRecord text) {
            text(row, column, text.getValue());
        } else if (record instanceof BoolErrRecord other) {
            truthOrError(row, column, other);
        } else if (record instanceof FormulaRecord formula) {
            formula(row, column, style, formula);
        }
    }

    private static void truthOrError(RowCells row, int column, BoolErrRecord record) {
        if (record.isBoolean()) {
            row.text(column, Cell.Kind.BOOLEAN, record.getBooleanValue() ? "TRUE" : "FALSE");
        } else {
            row.text(column, Cell.Kind.ERROR, error(record.getErrorValue()));
        }
    }

    private void formula(RowCells row, int column, int style, FormulaRecord formula) throws IOException {
        if (formula.hasCachedResultString()) {
            Optional<Record> next = read();
            while (next.isPresent() && rowOf(next.get()) == 0 && !(next.get() instanceof StringRecord)) {
                next = read();
            }
            if (next.isPresent() && next.get() instanceof StringRecord text) {
                text(row, column, text.getString());
            } else {
                ahead = next;
            }
            return;
        }
        switch (formula.getCachedResultTypeEnum()) {
            case BOOLEAN -> row.text(column, Cell.Kind.BOOLEAN, formula.getCachedBooleanValue() ? "TRUE" : "FALSE");
            case ERROR -> row.text(column, Cell.Kind.ERROR, error((byte) formula.getCachedErrorValue()));
            case NUMERIC -> numeric(row, column, style, formula.getValue());
            default -> {
                // an empty text
            }
        }
    }

    private void numeric(RowCells row, int column, int style, double value) {
        if (book.isDate(style)) {
            row.number(column, Cell.Kind.DATE, SerialDate.days(value, book.since1904()));
        } else {
            row.number(column, Cell.Kind.NUMBER, value);
        }
    }

    private static void text(RowCells row, int column, String text) {
        if (!text.isEmpty()) {
            row.text(column, Cell.Kind.TEXT, text);
        }
    }

    private static String error(byte code) {
        return FormulaError.isValidCode(code & 0xFF) ? FormulaError.forInt(code).getString() : "#ERROR";
    }

    @Override
    public void close() throws IOException {
        records.close();
    }
}
