package org.curvefit.excel.reading;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A workbook in the format of Excel 2007 and later, transitional or strict (ECMA-376 part 1, 18.2). Used by one thread. */
final class OoxmlBook implements Book {
    private static final String USUAL = "xl/workbook.xml";

    private final ZipParts parts;
    private final Relationships related;
    private final List<Sheet> sheets = new ArrayList<>();
    private final Map<String, Area> names = new LinkedHashMap<>();
    private boolean since1904;
    private Optional<SharedStrings> strings = Optional.empty();
    private Optional<DateStyles> styles = Optional.empty();

    private OoxmlBook(ZipParts parts, Relationships related) {
        this.parts = parts;
        this.related = related;
    }

    /** Opens a workbook whose kind is known. */
    static OoxmlBook open(Path file, String source, long bytes) throws IOException {
        ZipParts parts = ZipParts.open(file, source, bytes);
        try {
            PackageKind.check(parts, source);
            String main = mainPart(parts).orElse(USUAL);
            OoxmlBook book = new OoxmlBook(parts, Relationships.of(parts, main));
            book.read(main);
            return book;
        } catch (RuntimeException | IOException refused) {
            parts.close();
            throw refused;
        }
    }

    /** The part that the file names as its document. */
    static Optional<String> mainPart(ZipParts parts) throws IOException {
        return Relationships.of(parts, "").first("officeDocument").filter(parts::has);
    }

    private void read(String main) throws IOException {
        Map<String, String> written = new LinkedHashMap<>();
        List<String> tabs = new ArrayList<>();
        try (XmlScanner xml = parts.xml(main)) {
            for (XmlScanner.Event event = xml.next(); event != XmlScanner.Event.EOF; event = xml.next()) {
                if (event != XmlScanner.Event.START) {
                    continue;
                }
                switch (xml.name()) {
                    case "workbookPr" -> since1904 = xml.tag().isTrue("date1904");
                    case "sheet" -> sheet(xml.tag(), tabs);
                    case "definedName" -> name(xml, tabs, written);
                    default -> {
                        // nothing that reading needs
                    }
                }
            }
        }
        written.forEach((name, formula) -> DefinedName.area(formula).ifPresent(area -> names.put(name, area)));
    }

    private void sheet(XmlTag tag, List<String> tabs) {
        String name = tag.text("name").orElse("");
        tabs.add(name);
        Optional<Relationships.Entry> entry = related.find(tag.text("id").orElse(""));
        if (entry.isPresent() && entry.get().type().equals("worksheet")) {
            boolean hidden = tag.is("state", "hidden") || tag.is("state", "veryHidden");
            sheets.add(new Sheet(name, hidden, entry.get().part()));
        }
    }

    /** Names of one sheet go before those of the workbook only where no other has them. */
    private static void name(XmlScanner xml, List<String> tabs, Map<String, String> written) throws IOException {
        String name = xml.tag().text("name").orElse("");
        int tab = xml.tag().integer("localSheetId", tabs.size());
        String formula = xml.elementText();
        if (tab < tabs.size()) {
            written.putIfAbsent(name, formula);
            written.put(tabs.get(tab) + "!" + name, formula);
        } else {
            written.put(name, formula);
        }
    }

    @Override
    public String format() {
        return "xlsx";
    }

    @Override
    public List<Sheet> sheets() {
        return List.copyOf(sheets);
    }

    @Override
    public Optional<Area> area(String name) throws IOException {
        for (Map.Entry<String, Area> known : names.entrySet()) {
            if (known.getKey().equalsIgnoreCase(name)) {
                return Optional.of(known.getValue());
            }
        }
        for (SheetTables.Table table : tables()) {
            if (table.name().equalsIgnoreCase(name)) {
                return Optional.of(table.area());
            }
        }
        return Optional.empty();
    }

    @Override
    public List<String> areaNames() throws IOException {
        List<String> known = new ArrayList<>(names.keySet());
        tables().forEach(table -> known.add(table.name()));
        return known;
    }

    private List<SheetTables.Table> tables() throws IOException {
        List<SheetTables.Table> tables = new ArrayList<>();
        for (Sheet sheet : sheets) {
            tables.addAll(SheetTables.of(parts, sheet));
        }
        return tables;
    }

    @Override
    public RowStream rows(Sheet sheet) throws IOException {
        return new OoxmlRows(parts.xml(sheet.part()), this, sheet.name());
    }

    @Override
    public List<String> notes() {
        List<String> notes = new ArrayList<>();
        if (parts.has("xl/vbaProject.bin")) {
            notes.add("the workbook holds macros; they are not run");
        }
        if (parts.hasFolder("xl/externalLinks/")) {
            notes.add("the workbook refers to other workbooks; they are not opened, stored results are used");
        }
        if (parts.hasFolder("xl/embeddings/")) {
            notes.add("the workbook holds embedded objects; they are left alone");
        }
        return notes;
    }

    boolean since1904() {
        return since1904;
    }

    /** The styles, read when the first cell asks for them. */
    DateStyles styles() throws IOException {
        if (styles.isEmpty()) {
            Optional<String> part = related.first("styles").filter(parts::has);
            styles = Optional.of(part.isPresent() ? DateStyles.read(parts, part.get()) : DateStyles.none());
        }
        return styles.get();
    }

    /** The shared text of this number; the texts are read when the first cell asks for one. */
    String shared(String number, String address) throws IOException {
        if (strings.isEmpty()) {
            Optional<String> part = related.first("sharedStrings").filter(parts::has);
            strings = Optional.of(
                    part.isPresent() ? SharedStrings.read(parts, part.get()) : new SharedStrings(List.of()));
        }
        double index = CellText.number(number, '.');
        List<String> texts = strings.get().texts();
        if (index >= 0 && index < texts.size() && index == Math.rint(index)) {
            return texts.get((int) index);
        }
        throw Damage.of(address, "the cell refers to text " + CellText.quoted(number) + " of " + texts.size());
    }

    @Override
    public void close() throws IOException {
        parts.close();
    }
}
