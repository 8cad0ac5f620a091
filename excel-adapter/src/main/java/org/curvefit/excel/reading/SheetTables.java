package org.curvefit.excel.reading;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The tables of a sheet (ECMA-376 part 1, 18.5.1.2). */
final class SheetTables {
    /** A table: its rows without the row of totals. */
    record Table(String name, Book.Area area) {}

    private SheetTables() {}

    static List<Table> of(ZipParts parts, Book.Sheet sheet) throws IOException {
        List<Table> tables = new ArrayList<>();
        for (Relationships.Entry entry : Relationships.of(parts, sheet.part()).entries()) {
            if (entry.type().equals("table") && parts.has(entry.part())) {
                try (XmlScanner xml = parts.xml(entry.part())) {
                    table(xml, sheet).ifPresent(tables::add);
                }
            }
        }
        return tables;
    }

    private static Optional<Table> table(XmlScanner xml, Book.Sheet sheet) throws IOException {
        XmlScanner.Event event = xml.next();
        if (event != XmlScanner.Event.START || !xml.is("table")) {
            return Optional.empty();
        }
        XmlTag tag = xml.tag();
        boolean header = tag.integer("headerRowCount", 1) > 0;
        int totals = tag.integer("totalsRowCount", 0);
        String name = tag.text("displayName").or(() -> tag.text("name")).orElse("");
        return tag.text("ref")
                .flatMap(CellRange::parse)
                .map(range -> range.withBottom(Math.max(range.top(), range.bottom() - totals)))
                .map(range -> new Table(name, new Book.Area(sheet.name(), range, Optional.of(header))));
    }
}
