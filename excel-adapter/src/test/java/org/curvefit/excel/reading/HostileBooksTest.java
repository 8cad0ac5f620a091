package org.curvefit.excel.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.curvefit.excel.reading.RawBook.number;
import static org.curvefit.excel.reading.RawBook.numbers;
import static org.curvefit.excel.reading.RawBook.row;
import static org.curvefit.excel.reading.RawBook.text;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.curvefit.api.data.Dataset;
import org.curvefit.api.error.CurveFitException;
import org.curvefit.api.error.DataException;
import org.curvefit.api.error.LimitException;
import org.curvefit.api.numeric.Vector;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Workbooks that are damaged or made to do harm: refused by name, or read for what they hold. */
final class HostileBooksTest {
    private static final String ROWS =
            row(2, number("A2", "1") + number("B2", "2")) + row(3, number("A3", "2") + number("B3", "3"));

    @TempDir
    private Path folder;

    private static CurveFitException refusal(RawBook book) {
        return refusal(book.bytes());
    }

    private static CurveFitException refusal(byte[] bytes) {
        CurveFitException[] refused = new CurveFitException[1];
        assertThatExceptionOfType(CurveFitException.class)
                .isThrownBy(() -> RawBook.read("book.xlsx", bytes))
                .satisfies(thrown -> refused[0] = thrown);
        assertThat(refused[0].hint()).isNotBlank();
        return refused[0];
    }

    @ParameterizedTest
    @ValueSource(strings = {"xl/worksheets/SHEET1.xml", "xl\\worksheets\\sheet1.xml", "/xl/worksheets/sheet1.xml"})
    void twoPartsOfOneNameAreRefused(String name) {
        CurveFitException refused = refusal(RawBook.table(ROWS).part(name, "<worksheet/>"));
        assertThat(refused.code()).isEqualTo("E209");
        assertThat(refused.getMessage()).contains("two parts are named");
    }

    @Test
    void partsOfExactlyOneNameAreRefused() {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        parts.put("xl/workbook.xml", new byte[0]);
        parts.put("xl/workbook.xmm", new byte[0]);
        String zip =
                new String(RawBook.zip(parts), StandardCharsets.ISO_8859_1).replace("workbook.xmm", "workbook.xml");
        CurveFitException refused = refusal(zip.getBytes(StandardCharsets.ISO_8859_1));
        assertThat(refused.code()).isEqualTo("E209");
    }

    @Test
    void bombsAreStoppedEarly() {
        String bomb = row(2, number("A2", "0".repeat(40 << 20)));
        assertThat(refusal(RawBook.table(bomb))).isInstanceOf(LimitException.class);
        String empty = "<other said=\"0000000000\"/>".repeat(2 << 20);
        CurveFitException swollen = refusal(RawBook.table(empty));
        assertThat(swollen.code()).isEqualTo("E504");
        assertThat(swollen.getMessage()).contains("200 times");
        String strings = "<si><t>a</t></si>".repeat(3 << 20);
        assertThat(refusal(
                        RawBook.of(row(1, "<c r=\"A1\" t=\"s\"><v>0</v></c>")).strings(strings)))
                .isInstanceOf(LimitException.class);
    }

    @Test
    void tooManyPartsAreRefused() {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        for (int i = 0; i <= 10_000; i++) {
            parts.put("part" + i, new byte[0]);
        }
        assertThat(refusal(RawBook.zip(parts)).code()).isEqualTo("E507");
    }

    @Test
    void nothingOutsideOfTheWorkbookIsOpened() throws IOException {
        Path secret = Files.writeString(folder.resolve("secret.txt"), "12345");
        try (ServerSocket listening = new ServerSocket(0)) {
            listening.setSoTimeout(200);
            String web = "http://localhost:" + listening.getLocalPort() + "/dtd";
            for (String declared : new String[] {
                "<!DOCTYPE worksheet [<!ENTITY e SYSTEM \"" + secret.toUri() + "\">]>",
                "<!DOCTYPE worksheet SYSTEM \"" + web + "\">",
                "<!DOCTYPE worksheet [<!ENTITY a \"ha\"><!ENTITY e \"&a;&a;&a;\">]>"
            }) {
                String sheet = declared + "<worksheet><sheetData>" + row(1, "<c r=\"A1\"><v>&e;</v></c>")
                        + "</sheetData></worksheet>";
                CurveFitException refused = refusal(new RawBook().sheetPart("S", sheet));
                assertThat(refused.code()).isEqualTo("E209");
                assertThat(refused.getMessage()).contains("DTD is not allowed");
            }
            assertThat(refusal(RawBook.table(row(2, number("A2", "&e;")))).getMessage())
                    .contains("not declared");
            assertThatExceptionOfType(SocketTimeoutException.class).isThrownBy(listening::accept);
        }
    }

    @Test
    void aTextThatNoCellCanHoldIsRefused() {
        String longText = "<si><t>" + "a".repeat(1 << 20) + "</t></si>";
        CurveFitException refused =
                refusal(RawBook.of(row(1, "<c r=\"A1\" t=\"s\"><v>0</v></c>")).strings(longText));
        assertThat(refused).isInstanceOf(LimitException.class);
        assertThat(refused.code()).isEqualTo("E505");
        assertThat(refusal(RawBook.table(row(2, text("A2", "b".repeat(40_000)))))
                        .code())
                .isEqualTo("E505");
    }

    @Test
    void aTextUsedByManyCellsIsKeptOnce() {
        String most = "c".repeat(32_767);
        StringBuilder rows = new StringBuilder(row(1, text("A1", "x") + text("B1", "y")));
        for (int i = 2; i < 12_002; i++) {
            rows.append(row(i, number("A" + i, "1") + "<c r=\"B" + i + "\" t=\"s\"><v>0</v></c>"));
        }
        Dataset data = RawBook.of(rows.toString())
                .strings("<si><t>" + most + "</t></si>")
                .read();
        assertThat(data.rows()).isEqualTo(12_000);
        assertThat(data.column("y").text(0)).isSameAs(data.column("y").text(11_999));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<row r=\"1\"><c r=\"A1\"><v>1</v></row>",
                "<row r=\"0\"/>",
                "<row r=\"-1\"/>",
                "<row r=\"99999999999\"/>",
                "<row r=\"1048577\"/>",
                "<row r=\"5\"/><row r=\"4\"/>",
                "<row r=\"1\"><c r=\"B1\"/><c r=\"A1\"/></row>",
                "<row r=\"1\"><c r=\"A2\"><v>1</v></c></row>",
                "<row r=\"1\"><c r=\"XFE1\"><v>1</v></c></row>",
                "<row r=\"1\"><c r=\"1A\"><v>1</v></c></row>",
                "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>7</v></c></row>",
                "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>-1</v></c></row>",
                "<row r=\"1\"><c r=\"A1\"><v>1<x/></v></c></row>",
                "<row r=\"1\"><c r=\"A1\"><v>&#0;</v></c></row>",
                "<row r=\"1\"><c r=\"A1\"><v>&#xD800;</v></c></row>",
                "<row r=\"1\"><c r=A1><v>1</v></c></row>",
                "<row r=\"1\"><c r=\"A1><v>1</v></c></row>",
                "<row r=\"1\"><!-- <c",
                "<row r=\"1\"><![CDATA[ <c",
                "<row",
                "</worksheet><worksheet>"
            })
    void damagedXmlIsRefused(String rows) {
        assertThat(refusal(RawBook.of(rows)).code()).isEqualTo("E209");
    }

    @Test
    void deepNestingIsRefused() {
        assertThat(refusal(RawBook.of("<a>".repeat(100_000))).code()).isEqualTo("E209");
    }

    @Test
    void macrosLinksAndObjectsAreLeftAloneAndSaid() {
        Dataset data = RawBook.table(ROWS)
                .part("xl/vbaProject.bin", "x")
                .part("xl/externalLinks/externalLink1.xml", "<x/>")
                .part("xl/embeddings/oleObject1.bin", "x")
                .read();
        assertThat(numbers(data, "y")).isEqualTo(Vector.of(2, 3));
        assertThat(data.reading().notes()).hasSize(3).allMatch(note -> note.startsWith("the workbook"));
    }

    @Test
    void aSheetWhosePartIsMissingIsDamage() {
        assertThatExceptionOfType(DataException.class)
                .isThrownBy(() -> RawBook.read(
                        "a.xlsx",
                        new String(RawBook.table(ROWS).bytes(), StandardCharsets.ISO_8859_1)
                                .replace("sheets/sheet1.xml", "sheets/sheet9.xml")
                                .getBytes(StandardCharsets.ISO_8859_1)))
                .satisfies(refused -> assertThat(refused.getMessage()).contains("no part xl/worksheets/sheet1.xml"));
    }
}
