package org.curvefit.excel.reading;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.curvefit.api.data.Column;
import org.curvefit.api.data.Dataset;
import org.curvefit.api.io.Source;
import org.curvefit.api.numeric.Vector;
import org.curvefit.api.spi.Settings;

/** A workbook put together part by part, so that its parts can be wrong in every way. */
final class RawBook {
    static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships";

    private final Map<String, byte[]> parts = new LinkedHashMap<>();
    private final List<String> sheets = new ArrayList<>();
    private final StringBuilder names = new StringBuilder();
    private String properties = "";

    /** A workbook with one sheet of these rows. */
    static RawBook of(String rows) {
        return new RawBook().sheet("Plate1", rows);
    }

    /** A row with cells of the form {@code <c ...>}. */
    static String row(int number, String cells) {
        return "<row r=\"" + number + "\">" + cells + "</row>";
    }

    static String number(String name, String value) {
        return "<c r=\"" + name + "\"><v>" + value + "</v></c>";
    }

    static String text(String name, String value) {
        return "<c r=\"" + name + "\" t=\"inlineStr\"><is><t>" + value + "</t></is></c>";
    }

    /** Two columns x and y in A and B, names in row 1, and then these rows. */
    static RawBook table(String rows) {
        return of(row(1, text("A1", "x") + text("B1", "y")) + rows);
    }

    RawBook sheet(String name, String rows) {
        return sheetPart(name, "<worksheet xmlns=\"" + MAIN + "\"><sheetData>" + rows + "</sheetData></worksheet>");
    }

    RawBook sheetPart(String name, String xml) {
        sheets.add(name);
        return part("xl/worksheets/sheet" + sheets.size() + ".xml", xml);
    }

    RawBook part(String name, String xml) {
        parts.put(name, xml.getBytes(StandardCharsets.UTF_8));
        return this;
    }

    RawBook name(String name, String formula) {
        names.append("<definedName name=\"")
                .append(name)
                .append("\">")
                .append(formula)
                .append("</definedName>");
        return this;
    }

    RawBook since1904() {
        properties = "<workbookPr date1904=\"1\"/>";
        return this;
    }

    /** Styles: 0 plain, 1 a date, 2 a date and time that is written out, 3 a number with units in quotes. */
    RawBook styles() {
        return part(
                "xl/styles.xml",
                "<styleSheet xmlns=\"" + MAIN
                        + "\"><numFmts><numFmt numFmtId=\"164\" formatCode=\"yyyy\\-mm\\-dd hh:mm\"/>"
                        + "<numFmt numFmtId=\"165\" formatCode=\"0.00 &quot;days&quot;\"/></numFmts>"
                        + "<cellStyleXfs><xf numFmtId=\"14\"/></cellStyleXfs><cellXfs><xf numFmtId=\"0\"/>"
                        + "<xf numFmtId=\"14\"/><xf numFmtId=\"164\"/><xf numFmtId=\"165\"/></cellXfs></styleSheet>");
    }

    RawBook strings(String items) {
        return part("xl/sharedStrings.xml", "<sst xmlns=\"" + MAIN + "\" count=\"2147483647\">" + items + "</sst>");
    }

    byte[] bytes() {
        Map<String, byte[]> all = new LinkedHashMap<>();
        StringBuilder tabs = new StringBuilder();
        StringBuilder links = new StringBuilder();
        for (int i = 1; i <= sheets.size(); i++) {
            tabs.append("<sheet name=\"" + sheets.get(i - 1) + "\" sheetId=\"" + i + "\" r:id=\"rId" + i + "\"/>");
            links.append(link("rId" + i, "worksheet", "worksheets/sheet" + i + ".xml"));
        }
        links.append(link("s1", "styles", "styles.xml")).append(link("s2", "sharedStrings", "/xl/sharedStrings.xml"));
        all.put("_rels/.rels", relationships(link("rId1", "officeDocument", "xl/workbook.xml")));
        all.put("xl/_rels/workbook.xml.rels", relationships(links.toString()));
        String workbook = "<workbook xmlns=\"" + MAIN + "\" xmlns:r=\"" + OFFICE + "\">" + properties + "<sheets>"
                + tabs + "</sheets><definedNames>" + names + "</definedNames></workbook>";
        all.put("xl/workbook.xml", workbook.getBytes(StandardCharsets.UTF_8));
        all.putAll(parts);
        return zip(all);
    }

    static String link(String id, String type, String target) {
        return "<Relationship Id=\"" + id + "\" Type=\"" + OFFICE + "/" + type + "\" Target=\"" + target + "\"/>";
    }

    static byte[] relationships(String links) {
        return ("<Relationships xmlns=\"" + PACKAGE + "\">" + links + "</Relationships>")
                .getBytes(StandardCharsets.UTF_8);
    }

    static byte[] zip(Map<String, byte[]> parts) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
                zip.closeEntry();
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    /** Reads it as it was given on standard input; settings are names and values in turn. */
    Dataset read(String... settings) {
        return read("book.xlsx", bytes(), settings);
    }

    static Dataset read(String name, byte[] bytes, String... settings) {
        Map<String, String> given = new LinkedHashMap<>();
        for (int i = 0; i < settings.length; i += 2) {
            given.put(settings[i], settings[i + 1]);
        }
        WorkbookReaderProvider provider = new WorkbookReaderProvider();
        return provider.create(Settings.of("excel", provider.settings(), given))
                .read(Source.of(name, new ByteArrayInputStream(bytes)));
    }

    static Vector numbers(Dataset data, String column) {
        return ((Column.Numbers) data.column(column)).values();
    }

    static Column.Numbers column(Dataset data, String column) {
        return (Column.Numbers) data.column(column);
    }
}
