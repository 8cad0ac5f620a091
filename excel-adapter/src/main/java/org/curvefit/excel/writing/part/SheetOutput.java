package org.curvefit.excel.writing.part;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.curvefit.api.numeric.Decimal;

/** The cells of one sheet, written row by row from left to right. Used by one thread. */
public final class SheetOutput {
    private static final byte[] STYLE = ascii("\" s=\"");
    private static final byte[] VALUE = ascii("\"><v>");
    private static final byte[] VALUE_END = ascii("</v></c>");
    private static final byte[] FORMULA = ascii("\"><f>");
    private static final byte[] FORMULA_END = ascii("</f><v>");

    private final XmlOutput xml;
    private final List<byte[]> cellStarts = new ArrayList<>();
    private final byte[] rowNumber = new byte[Decimal.MAX_LENGTH];
    private int rowLength;
    private int row;
    private int column;

    SheetOutput(XmlOutput xml) {
        this.xml = xml;
    }

    /** The number of the row that was begun last; 0 before the first. */
    public int row() {
        return row;
    }

    /** Begins a row below the others. */
    public void beginRow() throws IOException {
        row++;
        column = 0;
        rowLength = Decimal.write((long) row, rowNumber, 0);
        xml.markup("<row r=\"");
        xml.bytes(rowNumber, rowLength);
        xml.markup("\">");
    }

    /** Ends it. */
    public void endRow() throws IOException {
        xml.markup("</row>");
    }

    /** Leaves rows free. */
    public void skipRows(int count) {
        row += count;
    }

    /** Leaves cells free. */
    public void skip(int count) {
        column += count;
    }

    /** A number; what is not finite leaves the cell free. */
    public void number(double value, int style) throws IOException {
        if (Double.isFinite(value)) {
            begin(style);
            xml.bytes(VALUE);
            xml.number(value);
            xml.bytes(VALUE_END);
        }
        column++;
    }

    /** A whole number; {@link Long#MIN_VALUE} leaves the cell free. */
    public void count(long value) throws IOException {
        if (value != Long.MIN_VALUE) {
            begin(CellStyles.GENERAL);
            xml.bytes(VALUE);
            xml.count(value);
            xml.bytes(VALUE_END);
        }
        column++;
    }

    /** A text, made harmless; an empty one leaves the cell free. */
    public void text(String text, int style) throws IOException {
        if (!text.isEmpty()) {
            begin(style);
            xml.markup("\" t=\"inlineStr\"><is><t xml:space=\"preserve\">");
            xml.text(CellText.stored(text)).markup("</t></is></c>");
        }
        column++;
    }

    /** A formula with the value that it has now; a value that is not finite leaves the cell free. */
    public void formula(CellFormula formula, double value, int style) throws IOException {
        if (Double.isFinite(value)) {
            begin(style);
            xml.bytes(FORMULA);
            formula.write(xml, rowNumber, rowLength);
            xml.bytes(FORMULA_END);
            xml.number(value);
            xml.bytes(VALUE_END);
        }
        column++;
    }

    private void begin(int style) throws IOException {
        while (cellStarts.size() <= column) {
            cellStarts.add(ascii("<c r=\"" + References.column(cellStarts.size())));
        }
        xml.bytes(cellStarts.get(column));
        xml.bytes(rowNumber, rowLength);
        if (style != CellStyles.GENERAL) {
            xml.bytes(STYLE);
            xml.count(style);
        }
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
