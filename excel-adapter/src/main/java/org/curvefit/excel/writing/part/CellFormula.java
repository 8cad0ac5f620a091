package org.curvefit.excel.writing.part;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** A formula of a cell, or of every cell of a column: where it holds {@link #ROW}, the number of the row is put in. Immutable. */
public final class CellFormula {
    /** Stands for the number of the row that the formula is written into. */
    public static final String ROW = "\u0000";

    private final List<byte[]> segments = new ArrayList<>();

    private CellFormula(String text) {
        for (String segment : text.split(ROW, -1)) {
            segments.add(XmlText.escaped(segment).getBytes(StandardCharsets.UTF_8));
        }
    }

    /** A formula without its equals sign. */
    public static CellFormula of(String text) {
        return new CellFormula(text);
    }

    /** The column of the formula's own row: {@code $B} and the row. */
    public static String here(int column) {
        return "$" + References.column(column) + ROW;
    }

    void write(XmlOutput xml, byte[] row, int rowLength) throws IOException {
        xml.bytes(segments.get(0));
        for (int k = 1; k < segments.size(); k++) {
            xml.bytes(row, rowLength);
            xml.bytes(segments.get(k));
        }
    }
}
