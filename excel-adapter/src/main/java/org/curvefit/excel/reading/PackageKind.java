package org.curvefit.excel.reading;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.curvefit.api.error.DataException;
import org.curvefit.api.error.Location;

/** Tells packed workbooks from other packed files. */
final class PackageKind {
    private static final int LONGEST_TYPE = 200;
    private static final int MOST_SHOWN = 3;
    private static final String SAVE_AS = "open it in Excel or LibreOffice and save it as .xlsx or .csv";

    private PackageKind() {}

    /** Refuses everything but a workbook whose parts are XML, and says what it is instead. */
    static void check(ZipParts parts, String source) throws IOException {
        Optional<String> main = OoxmlBook.mainPart(parts);
        if (parts.has("xl/workbook.bin") || main.orElse("").endsWith(".bin")) {
            throw refused(source, "is a binary workbook (xlsb)", SAVE_AS);
        }
        if (parts.has("mimetype")) {
            throw openDocument(parts, source);
        }
        if (main.orElse("").startsWith("word/") || main.orElse("").startsWith("ppt/")) {
            throw refused(source, "is a document of Word or PowerPoint", "copy its table into a workbook");
        }
        if (main.isPresent() || parts.has("xl/workbook.xml")) {
            return;
        }
        if (parts.hasFolder("Index/")) {
            throw refused(source, "is a document of Numbers", "export it there as .xlsx or .csv");
        }
        throw refused(
                source,
                "is a packed file that holds no workbook",
                "it holds " + shown(parts) + "; unpack it and name the file with the table");
    }

    private static DataException openDocument(ZipParts parts, String source) throws IOException {
        String type = new String(parts.bytes("mimetype").readNBytes(LONGEST_TYPE), StandardCharsets.US_ASCII);
        return type.contains("opendocument.spreadsheet")
                ? refused(source, "is an OpenDocument spreadsheet (ods)", SAVE_AS)
                : refused(source, "is an OpenDocument file without sheets", "copy its table into a spreadsheet");
    }

    private static String shown(ZipParts parts) {
        String some = CellText.quoted(
                String.join(", ", parts.names().stream().limit(MOST_SHOWN).toList()));
        return some.isEmpty() ? "nothing" : some + (parts.names().size() > MOST_SHOWN ? " \u2026" : "");
    }

    static DataException refused(String source, String what, String hint) {
        return new DataException("E202", source + " " + what, Location.none(), hint);
    }
}
