package org.curvefit.excel.reading;

import ch.randelshofer.fastdoubleparser.JavaDoubleParser;
import java.io.IOException;
import java.util.OptionalDouble;

/** The rows of a sheet of an xlsx file (ECMA-376 part 1, 18.3.1), one pass over its XML. Used by one thread. */
final class OoxmlRows implements Book.RowStream {
    private static final String SUBTOTAL = "SUBTOTAL(";
    private static final int LONGEST_NUMBER = 100;
    private static final int LONGEST_FORMULA = 8_192;

    private final XmlScanner xml;
    private final OoxmlBook book;
    private final String sheet;
    private final SheetTraits traits = new SheetTraits();
    private int lastRow;
    private int lastColumn;

    OoxmlRows(XmlScanner xml, OoxmlBook book, String sheet) {
        this.xml = xml;
        this.book = book;
        this.sheet = sheet;
    }

    @Override
    public SheetTraits traits() {
        return traits;
    }

    @Override
    public boolean next(RowCells row) throws IOException {
        for (XmlScanner.Event event = xml.next(); event != XmlScanner.Event.EOF; event = xml.next()) {
            if (event != XmlScanner.Event.START) {
                continue;
            }
            if (xml.is("row")) {
                row(row);
                return true;
            }
            switch (xml.name()) {
                case "col" -> column();
                case "mergeCell" ->
                    xml.tag().text("ref").flatMap(CellRange::parse).ifPresent(traits::merged);
                case "extLst", "conditionalFormatting", "dataValidations" -> xml.skipElement();
                default -> {
                    // goes on inside of the element
                }
            }
        }
        return false;
    }

    @Override
    public void close() throws IOException {
        xml.close();
    }

    private void column() {
        if (xml.tag().isTrue("hidden")) {
            int from = Math.max(1, xml.tag().integer("min", 1));
            traits.hiddenColumns(
                    new CellRange(1, from, CellRange.MOST_ROWS, xml.tag().integer("max", from)));
        }
    }

    private void row(RowCells row) throws IOException {
        int number = xml.tag().integer("r", lastRow + 1);
        if (number <= lastRow || number > CellRange.MOST_ROWS) {
            throw Damage.of(xml.place(), "row " + number + " comes after row " + lastRow);
        }
        lastRow = number;
        lastColumn = 0;
        row.begin(number, xml.tag().isTrue("hidden"));
        int outside = xml.depth() - 1;
        while (xml.depth() > outside) {
            if (xml.next() == XmlScanner.Event.START) {
                if (xml.is("c")) {
                    cell(row);
                } else {
                    xml.skipElement();
                }
            }
        }
    }

    private void cell(RowCells row) throws IOException {
        XmlTag tag = xml.tag();
        long name = tag.cell("r");
        int column = name == 0 ? lastColumn + 1 : (int) (name % CellRange.MOST_COLUMNS) + 1;
        boolean elsewhere = name != 0 && name / CellRange.MOST_COLUMNS != lastRow;
        if (elsewhere || column <= lastColumn || column > CellRange.MOST_COLUMNS) {
            throw Damage.of(xml.place(), "row " + lastRow + " holds a cell of another place");
        }
        lastColumn = column;
        int style = tag.integer("s", 0);
        CellType type = CellType.of(tag);
        boolean formula = false;
        boolean valued = false;
        int outside = xml.depth() - 1;
        while (xml.depth() > outside) {
            if (xml.next() != XmlScanner.Event.START) {
                continue;
            }
            switch (xml.name()) {
                case "v" -> valued |= value(row, column, type, style);
                case "is" -> {
                    text(row, column, SharedStrings.rich(xml));
                    valued = true;
                }
                case "f" -> {
                    formula = true;
                    formula();
                }
                default -> xml.skipElement();
            }
        }
        if (formula && !valued && type != CellType.FORMULA_TEXT) {
            row.text(column, Cell.Kind.UNCALCULATED, "formula");
        }
    }

    private void formula() throws IOException {
        int outside = xml.depth() - 1;
        while (xml.depth() > outside) {
            if (xml.next() == XmlScanner.Event.TEXT) {
                int length = xml.textEnd() - xml.textStart();
                if (length > SUBTOTAL.length()
                        && XmlNames.isSame(
                                SUBTOTAL, xml.chars(), xml.textStart(), xml.textStart() + SUBTOTAL.length())) {
                    traits.subtotal(lastRow);
                }
                if (length > 8 * LONGEST_FORMULA) {
                    throw SharedStrings.tooLong(CellRange.name(lastRow, lastColumn));
                }
            }
        }
    }

    /** Reads the value of a cell; whether there is one. */
    private boolean value(RowCells row, int column, CellType type, int style) throws IOException {
        int outside = xml.depth() - 1;
        XmlScanner.Event event = xml.next();
        if (event == XmlScanner.Event.END) {
            return false;
        }
        if (event == XmlScanner.Event.TEXT && type == CellType.NUMBER && number(row, column, style)) {
            return end(outside);
        }
        StringBuilder text = new StringBuilder();
        while (xml.depth() > outside) {
            if (event == XmlScanner.Event.TEXT) {
                text.append(xml.text());
            }
            if (text.length() > CellText.LONGEST) {
                throw SharedStrings.tooLong(address());
            }
            event = xml.next();
        }
        typed(row, column, type, style, text.toString());
        return true;
    }

    private boolean end(int outside) throws IOException {
        while (xml.depth() > outside) {
            if (xml.next() == XmlScanner.Event.START) {
                throw Damage.of(xml.place(), address() + " holds more than a value");
            }
        }
        return true;
    }

    /** Adds the number that was just found; whether it is one. */
    private boolean number(RowCells row, int column, int style) throws IOException {
        int from = xml.textStart();
        int to = xml.textEnd();
        if (to - from > LONGEST_NUMBER || !isPlain(xml.chars(), from, to)) {
            return false;
        }
        numeric(row, column, style, JavaDoubleParser.parseDouble(xml.chars(), from, to - from));
        return true;
    }

    private void numeric(RowCells row, int column, int style, double value) throws IOException {
        if (style > 0 && book.styles().isDate(style)) {
            row.number(column, Cell.Kind.DATE, SerialDate.days(value, book.since1904()));
        } else {
            row.number(column, Cell.Kind.NUMBER, value);
        }
    }

    private void typed(RowCells row, int column, CellType type, int style, String text) throws IOException {
        switch (type) {
            case SHARED -> text(row, column, book.shared(text, address()));
            case INLINE, FORMULA_TEXT -> text(row, column, text);
            case ERROR -> row.text(column, Cell.Kind.ERROR, text);
            case BOOLEAN ->
                row.text(column, Cell.Kind.BOOLEAN, text.equals("1") || text.equals("true") ? "TRUE" : "FALSE");
            case DATE -> {
                OptionalDouble days = SerialDate.parse(text);
                if (days.isPresent()) {
                    row.number(column, Cell.Kind.DATE, days.getAsDouble());
                } else {
                    text(row, column, text);
                }
            }
            case NUMBER -> {
                double value = CellText.number(text, '.');
                if (Double.isNaN(value)) {
                    text(row, column, text);
                } else {
                    numeric(row, column, style, value);
                }
            }
        }
    }

    private static void text(RowCells row, int column, String text) {
        if (!text.isEmpty()) {
            row.text(column, Cell.Kind.TEXT, text);
        }
    }

    private String address() {
        return SheetAddress.quoted(sheet) + "!" + CellRange.name(lastRow, lastColumn);
    }

    /** Whether there are digits with at most one point, and nothing else; anything more is looked at closely. */
    private static boolean isPlain(char[] chars, int from, int to) {
        int at = from < to && chars[from] == '-' ? from + 1 : from;
        int points = 0;
        int digits = 0;
        for (int i = at; i < to; i++) {
            char c = chars[i];
            if (c == '.') {
                points++;
            } else if (c >= '0' && c <= '9') {
                digits++;
            } else {
                return false;
            }
        }
        return digits > 0 && points <= 1;
    }
}
