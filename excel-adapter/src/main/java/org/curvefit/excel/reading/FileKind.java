package org.curvefit.excel.reading;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.curvefit.api.error.DataException;
import org.curvefit.api.error.Location;

/** What a file is by its first bytes, whatever its name says. */
enum FileKind {
    /** A packed file: xlsx, xlsm, xlsb, ods, or no workbook at all. */
    ZIP,
    /** A compound file: xls, a workbook with a password, or no workbook at all. */
    COMPOUND;

    /** How many bytes are looked at. */
    static final int HEAD = 1 << 12;

    private static final int[] ZIP_MARK = {'P', 'K', 3, 4};
    private static final int[] EMPTY_ZIP_MARK = {'P', 'K', 5, 6};
    private static final int[] COMPOUND_MARK = {0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1};
    private static final int[] GZIP_MARK = {0x1F, 0x8B};
    private static final String SAVE_AS = "open it in Excel or LibreOffice and save it as .xlsx or .csv";

    /** Whether these are the first bytes of something that the reader of workbooks can name. */
    static boolean isPacked(byte[] head) {
        return startsWith(head, ZIP_MARK) || startsWith(head, COMPOUND_MARK);
    }

    /** The kind of a file, or a refusal that says what the file is instead. */
    static FileKind of(byte[] head, String source) {
        if (startsWith(head, ZIP_MARK) || startsWith(head, EMPTY_ZIP_MARK)) {
            return ZIP;
        }
        if (startsWith(head, COMPOUND_MARK)) {
            return COMPOUND;
        }
        if (head.length == 0) {
            throw new DataException("E208", "the file is empty", Location.at(source), "wrong file? see curvefit peek");
        }
        throw refused(head, source);
    }

    private static DataException refused(byte[] head, String source) {
        String text = new String(head, StandardCharsets.ISO_8859_1)
                .replace("\0", "")
                .replace("\u00EF\u00BB\u00BF", "")
                .strip()
                .toLowerCase(Locale.ROOT);
        if (text.startsWith("%pdf")) {
            return no(source, "is a PDF document", "export the table from where it comes from as .xlsx or .csv");
        }
        if (startsWith(head, GZIP_MARK)) {
            return no(source, "is packed with gzip", "unpack it first: gunzip");
        }
        if (head[0] == 9 && head.length > 3 && head[3] == 0) {
            return no(source, "is a worksheet of Excel 4 or older", SAVE_AS);
        }
        if (text.startsWith("<?xml") && text.contains("urn:schemas-microsoft-com:office:spreadsheet")) {
            return no(source, "is an XML spreadsheet of 2003", SAVE_AS);
        }
        if (text.startsWith("<")
                && (text.contains("<html") || text.contains("<table") || text.contains("<!doctype html"))) {
            return no(source, "is a web page (HTML) named like a workbook", SAVE_AS);
        }
        if (isText(head)) {
            return no(
                    source,
                    "is text such as CSV named like a workbook",
                    "rename it to .csv, or pass it on standard input: curvefit FORMULA - < FILE");
        }
        return no(source, "is no workbook", "is this the right file? Excel saves .xlsx, .xlsm and .xls");
    }

    private static DataException no(String source, String what, String hint) {
        return PackageKind.refused(source, what, hint);
    }

    private static boolean isText(byte[] head) {
        boolean sixteen = startsWith(head, 0xFF, 0xFE) || startsWith(head, 0xFE, 0xFF);
        for (byte b : head) {
            int c = b & 0xFF;
            boolean blank = c == '\t' || c == '\n' || c == '\r' || c == '\f';
            if (c < ' ' && !blank && !(sixteen && c == 0)) {
                return false;
            }
        }
        return true;
    }

    private static boolean startsWith(byte[] head, int... mark) {
        if (head.length < mark.length) {
            return false;
        }
        for (int i = 0; i < mark.length; i++) {
            if ((head[i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }
}
