package org.curvefit.excel.reading;

import java.io.IOException;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;

/** Which cell styles show dates (ECMA-376 part 1, 18.8). */
final class DateStyles {
    private final BitSet dates;

    private DateStyles(BitSet dates) {
        this.dates = dates;
    }

    /** A workbook without styles. */
    static DateStyles none() {
        return new DateStyles(new BitSet());
    }

    static DateStyles read(ZipParts parts, String part) throws IOException {
        Map<Integer, Boolean> written = new HashMap<>();
        BitSet dates = new BitSet();
        int styles = 0;
        boolean cells = false;
        try (XmlScanner xml = parts.xml(part)) {
            for (XmlScanner.Event event = xml.next(); event != XmlScanner.Event.EOF; event = xml.next()) {
                if (xml.is("cellXfs")) {
                    cells = event == XmlScanner.Event.START;
                } else if (event == XmlScanner.Event.START && xml.is("numFmt")) {
                    written.put(
                            xml.tag().integer("numFmtId", 0),
                            DateFormats.isDate(xml.tag().text("formatCode").orElse("")));
                } else if (event == XmlScanner.Event.START && cells && xml.is("xf")) {
                    int format = xml.tag().integer("numFmtId", 0);
                    dates.set(styles++, written.getOrDefault(format, DateFormats.isBuiltInDate(format)));
                }
            }
        }
        return new DateStyles(dates);
    }

    /** Whether a cell of this style shows its number as a date. */
    boolean isDate(int style) {
        return dates.get(style);
    }
}
