package org.curvefit.excel.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.curvefit.api.error.DataException;
import org.curvefit.testkit.contract.DatasetReaderContract;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Files that are something else than their names say: each is named for what it is, with what to do. */
final class OtherFilesTest {
    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] zip(String... namesAndTexts) {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        for (int i = 0; i < namesAndTexts.length; i += 2) {
            parts.put(namesAndTexts[i], bytes(namesAndTexts[i + 1]));
        }
        return RawBook.zip(parts);
    }

    private static void isRefused(String name, byte[] bytes, String code, String what, String hint) {
        assertThatExceptionOfType(DataException.class)
                .isThrownBy(() -> RawBook.read(name, bytes))
                .satisfies(refused -> {
                    assertThat(refused.code()).isEqualTo(code);
                    assertThat(refused.getMessage()).contains(what);
                    assertThat(refused.hint()).contains(hint);
                });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "x,y\\n1,2\\n | is text such as CSV | .csv",
                "<html><table><tr><td>1</td></tr></table></html> | is a web page (HTML) | save it as .xlsx",
                "<!DOCTYPE HTML><html></html> | is a web page (HTML) | save it as .xlsx",
                "<?xml version='1.0'?><Workbook xmlns='urn:schemas-microsoft-com:office:spreadsheet'/> | XML spreadsheet of 2003 | save it",
                "%PDF-1.7 | is a PDF document | export",
            })
    void namesTextsThatAreCalledWorkbooks(String text, String what, String hint) {
        for (String name : new String[] {"data.xlsx", "data.xls"}) {
            isRefused(name, bytes(text.replace("\\n", "\n")), "E202", what, hint);
        }
    }

    @Test
    void namesTextInUtf16AndPackedText() {
        byte[] wide = "\uFEFFx\ty\n1\t2\n".getBytes(Charset.forName("UTF-16LE"));
        isRefused("data.xls", wide, "E202", "is text such as CSV", ".csv");
        isRefused("data.xlsx", new byte[] {0x1F, (byte) 0x8B, 8, 0}, "E202", "is packed with gzip", "gunzip");
        isRefused("data.xlsx", new byte[] {1, 2, 0, 3}, "E202", "is no workbook", "right file");
    }

    @Test
    void namesPackedFilesThatHoldNoReadableWorkbook() {
        isRefused("a.xlsb", zip("xl/workbook.bin", ""), "E202", "binary workbook (xlsb)", "save it as .xlsx");
        String ods = "application/vnd.oasis.opendocument.spreadsheet";
        isRefused(
                "a.ods", zip("mimetype", ods, "content.xml", "<x/>"), "E202", "OpenDocument spreadsheet", "save it as");
        String rels = new String(
                RawBook.relationships(RawBook.link("r", "officeDocument", "word/document.xml")),
                StandardCharsets.UTF_8);
        isRefused("a.xlsx", zip("_rels/.rels", rels, "word/document.xml", "<x/>"), "E202", "Word", "copy its table");
        isRefused("a.xlsx", zip("data.csv", "x,y\n"), "E202", "holds no workbook", "data.csv");
        isRefused("a.numbers", zip("Index/Document.iwa", ""), "E202", "Numbers", "export");
    }

    @Test
    void namesWorkbooksWithAPassword() throws IOException, GeneralSecurityException {
        EncryptionInfo info = new EncryptionInfo(EncryptionMode.agile);
        Encryptor encryptor = info.getEncryptor();
        encryptor.confirmPassword("secret");
        ByteArrayOutputStream locked = new ByteArrayOutputStream();
        try (POIFSFileSystem file = new POIFSFileSystem()) {
            try (OutputStream out = encryptor.getDataStream(file)) {
                out.write(RawBook.of("").bytes());
            }
            file.writeFilesystem(locked);
        }
        isRefused("a.xlsx", locked.toByteArray(), "E205", "protected by a password", "remove the password");
    }

    @Test
    void namesCompoundFilesThatHoldNoWorkbook() throws IOException {
        ByteArrayOutputStream document = new ByteArrayOutputStream();
        try (POIFSFileSystem file = new POIFSFileSystem()) {
            file.createDocument(new java.io.ByteArrayInputStream(new byte[5000]), "WordDocument");
            file.writeFilesystem(document);
        }
        isRefused("a.xls", document.toByteArray(), "E202", "compound file that holds no workbook", "right file");
    }

    @Test
    void namesFilesThatAreCutOff() {
        byte[] whole = RawBook.table(RawBook.row(2, RawBook.number("A2", "1"))).bytes();
        isRefused(
                "a.xlsx",
                java.util.Arrays.copyOf(whole, whole.length / 2),
                "E209",
                "cannot be opened",
                "save it again");
        byte[] compound = java.util.Arrays.copyOf(
                new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1},
                600);
        isRefused("a.xls", compound, "E209", "damaged", "save it again");
    }

    /** The contract that every reader keeps is checked elsewhere; here only that what it reads is recognized. */
    @Test
    void recognizesWorkbooksByTheirFirstBytes() {
        WorkbookReader reader = new WorkbookReader(WorkbookSettings.of(org.curvefit.api.spi.Settings.none()));
        assertThat(reader.recognizes(java.util.Arrays.copyOf(RawBook.of("").bytes(), 8)))
                .isTrue();
        assertThat(reader.recognizes(bytes("PK,text")))
                .as("text that begins alike, see %s", DatasetReaderContract.class)
                .isFalse();
    }
}
