package org.curvefit.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.curvefit.api.data.Column;
import org.curvefit.api.data.Dataset;
import org.curvefit.api.error.CurveFitException;
import org.curvefit.api.error.DataException;
import org.curvefit.api.error.LimitException;
import org.curvefit.api.error.RequestException;
import org.curvefit.api.io.DatasetReader;
import org.curvefit.api.io.Source;
import org.curvefit.api.spi.Extensions;
import org.curvefit.api.spi.Settings;
import org.junit.jupiter.api.Test;

class CsvReaderTest {
    private static final String COOLING = "minute,temp_C\n0,90.1\n5,72.3\n10,58.8\n";

    @Test
    void isFoundUnderItsName() {
        DatasetReader reader =
                Extensions.load(getClass().getClassLoader()).create(DatasetReader.class, "csv", Map.of());
        assertThat(reader.extensions()).contains("csv", "tsv");
    }

    @Test
    void readsAPlainTableFromAStream() {
        Dataset data = read(COOLING);
        assertThat(data.names()).containsExactly("minute", "temp_C");
        assertThat(numbers(data, "temp_C")).containsExactly(90.1, 72.3, 58.8);
        assertThat(data.reading().dialect())
                .containsExactly(
                        Map.entry("delimiter", "comma (guessed)"),
                        Map.entry("decimal", "point (guessed)"),
                        Map.entry("quote", "none"),
                        Map.entry("header", "yes (guessed)"),
                        Map.entry("encoding", "UTF-8"));
        assertThat(data.reading().notes()).isEmpty();
        assertThat(data.address().of(2)).isEqualTo("data.csv line 4");
    }

    @Test
    void tellsTheHashOfTheBytes() {
        assertThat(read(COOLING).reading().sha256()).isEqualTo(sha256(COOLING));
    }

    @Test
    void givesTheDecimalCommaFileTheSameNumbers() {
        Dataset data = read("zeit;temp\n0;90,1\n5;72,3\n10;58,8\n");
        assertThat(numbers(data, "temp")).containsExactly(90.1, 72.3, 58.8);
        assertThat(data.reading().dialect())
                .containsEntry("delimiter", "semicolon (guessed)")
                .containsEntry("decimal", "comma (guessed)");
    }

    @Test
    void refusesADecimalCommaInQuotesBetweenCommas() {
        CurveFitException refused = refusal("x,y\n\"1,5\",2\n\"1,000\",3\n");
        assertThat(refused.code()).isEqualTo("E312");
        assertThat(refused).hasMessage("\"1,5\" can be read in two ways");
        assertThat(refused.where().place()).startsWith("data.csv line 2, column \"x\"");
        assertThat(refused.hint()).contains("--decimal ,").contains("--thousands ,");
    }

    @Test
    void keepsAccountOfLinesAcrossCommentsBlankLinesAndCellsOfSeveralLines() {
        Dataset data = read("# made today\nx,y,note\n\n1,2,\"a\nb\"\n# pause\n3,4,c\n");
        assertThat(data.address().line(0)).isEqualTo(4);
        assertThat(data.address().line(1)).isEqualTo(7);
        assertThat(data.column("note")).isEqualTo(new Column.Text("note", java.util.List.of("a\nb", "c")));
        assertThat(data.reading().notes()).containsExactly("2 comment lines starting with # were left out");
    }

    @Test
    void listsCellsThatAreNoNumbersWithTheirPlaceAndAHint() {
        Column.Numbers mass = (Column.Numbers)
                read("mass\n1\n12 kg\n5%\n<0.1\n#N/A\nInf\nNA\n2\n3\n4\n5\n6\n").column("mass");
        assertThat(mass.defects())
                .extracting(defect -> defect.row() + " " + defect.text() + " " + defect.reason())
                .containsExactly(
                        "1 12 kg is not a number",
                        "2 5% is not a number",
                        "3 <0.1 is not a number",
                        "4 #N/A is a spreadsheet error",
                        "5 Inf is not finite");
        assertThat(mass.defects().get(0).hint()).startsWith("remove the unit \"kg\"");
        assertThat(mass.values().at(6)).isNaN();
    }

    @Test
    void rejectsRowsOfTheWrongLength() {
        Dataset data = read("x,y\n1,2\n3\n4,5,6\n7,8\n");
        assertThat(numbers(data, "x")).containsExactly(1, 7);
        assertThat(data.reading().rejectedCount()).isEqualTo(2);
        assertThat(data.reading().rejected().get(0).address()).isEqualTo("data.csv line 3");
        assertThat(data.reading().rejected().get(0).reason()).isEqualTo("row has 1 cell, the header has 2");
        assertThat(data.address().line(1)).isEqualTo(5);
    }

    @Test
    void namesTheLineWhereAQuoteOpens() {
        CurveFitException refused = refusal("x,y\n1,2\n\"Muller, 3.4\n5,6\n");
        assertThat(refused.code()).isEqualTo("E207");
        assertThat(refused).hasMessage("the quote opened in line 3 is never closed");
    }

    @Test
    void saysThatThereAreNoRows() {
        for (String empty : new String[] {"", "\uFEFF", "\n\n", "x,y\n", "# only\n# comments\n"}) {
            assertThat(refusal(empty).code()).as(empty).isEqualTo("E208");
        }
    }

    @Test
    void answersAnEndlessLineAfterFewMegabytes() {
        Endless line = new Endless('7');
        assertThatExceptionOfType(LimitException.class).isThrownBy(() -> read(line));
        assertThat(line.at()).isLessThan(4 << 20);
        Endless zeros = new Endless('\0');
        assertThatExceptionOfType(DataException.class).isThrownBy(() -> read(zeros));
        assertThat(zeros.at()).isLessThan(1 << 20);
    }

    @Test
    void namesTheByteThatIsNotUtf8AndReadsItInItsEncoding() {
        byte[] latin = "id,name\n1,h\u00E9\n".getBytes(StandardCharsets.ISO_8859_1);
        assertThatExceptionOfType(DataException.class)
                .isThrownBy(() -> read(new ByteArrayInputStream(latin)))
                .satisfies(refused -> {
                    assertThat(refused.code()).isEqualTo("E206");
                    assertThat(refused.where().place()).isEqualTo("data.csv line 2, byte 0xE9 at offset 11");
                    assertThat(refused.hint()).isEqualTo("--encoding windows-1252");
                });
        Dataset data = read(new ByteArrayInputStream(latin), Map.of("encoding", "windows-1252"));
        assertThat(data.column("name").text(0)).isEqualTo("h\u00E9");
    }

    @Test
    void readsUtf16WithAByteOrderMark() {
        for (String encoding : new String[] {"UTF-16LE", "UTF-16BE"}) {
            byte[] bytes = ("\uFEFF" + COOLING).getBytes(Charset.forName(encoding));
            Dataset data = read(new ByteArrayInputStream(bytes));
            assertThat(numbers(data, "minute")).containsExactly(0, 5, 10);
            assertThat(data.reading().dialect()).containsEntry("encoding", encoding);
        }
    }

    @Test
    void unpacksGzip() throws IOException {
        Dataset data = read(new ByteArrayInputStream(packed(COOLING.getBytes(StandardCharsets.UTF_8))));
        assertThat(numbers(data, "minute")).containsExactly(0, 5, 10);
        assertThat(data.reading().notes()).containsExactly("unpacked with gzip");
    }

    @Test
    void refusesAPackedFileThatIsCutOffOrExpandsBeyondMeasure() throws IOException {
        byte[] whole = packed("x,y\n1,2\n".repeat(100_000).getBytes(StandardCharsets.UTF_8));
        byte[] half = Arrays.copyOf(whole, whole.length / 2);
        assertThatExceptionOfType(DataException.class)
                .isThrownBy(() -> read(new ByteArrayInputStream(half)))
                .satisfies(refused -> assertThat(refused.code()).isEqualTo("E209"));
        byte[] bomb = packed("1,2\n".repeat(8 << 20).getBytes(StandardCharsets.UTF_8));
        assertThatExceptionOfType(LimitException.class)
                .isThrownBy(() -> read(new ByteArrayInputStream(bomb)))
                .satisfies(refused -> assertThat(refused.code()).isEqualTo("E504"));
    }

    @Test
    void answersEndlessWordsAfterFewMegabytes() {
        Endless words = new Endless('y', '\n');
        assertThatExceptionOfType(DataException.class)
                .isThrownBy(() -> read(words))
                .withMessage("no column holds numbers");
        assertThat(words.at()).isLessThan(4 << 20);
    }

    @Test
    void refusesMoreColumnsThanASpreadsheetHas() {
        assertThat(refusal("x,".repeat(20_000) + "y\n1\n").code()).isEqualTo("E506");
    }

    @Test
    void refusesSettingsThatMakeNoSense() {
        for (Map<String, String> nonsense : java.util.List.of(
                Map.of("delimiter", "5"),
                Map.of("decimal", ";"),
                Map.of("decimal", ",", "thousands", ","),
                Map.of("encoding", "klingon"),
                Map.of("header", "perhaps"),
                Map.of("skip", "-1"))) {
            assertThatExceptionOfType(RequestException.class)
                    .as("%s", nonsense)
                    .isThrownBy(() -> read(new ByteArrayInputStream(new byte[0]), nonsense));
        }
    }

    @Test
    void readsRowsAcrossManyChunksWithTheirLines() {
        StringBuilder text = new StringBuilder("x,y,note\n");
        for (int i = 0; i < 200_000; i++) {
            text.append(i).append(',').append(i / 8.0).append(i % 50_000 == 49_999 ? ",\"two\nlines\"\n" : ",plain\n");
        }
        Dataset data = read(text.toString());
        assertThat(data.rows()).isEqualTo(200_000);
        assertThat(data.address().line(199_999)).isEqualTo(200_001 + 3);
        double[] y = numbers(data, "y");
        for (int i = 0; i < y.length; i++) {
            assertThat(y[i]).isEqualTo(i / 8.0);
        }
        assertThat(data.column("note").text(49_999)).isEqualTo("two\nlines");
    }

    @Test
    void tellsAFailureOfTheStream() {
        InputStream failing = new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("cable pulled");
            }
        };
        assertThatExceptionOfType(DataException.class)
                .isThrownBy(() -> read(failing))
                .withMessage("cannot read data.csv: cable pulled");
    }

    private static byte[] packed(byte[] plain) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
            out.write(plain);
        }
        return bytes.toByteArray();
    }

    private static String sha256(String text) {
        try {
            return java.util.HexFormat.of()
                    .formatHex(java.security.MessageDigest.getInstance("SHA-256")
                            .digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (java.security.NoSuchAlgorithmException missing) {
            throw new AssertionError(missing);
        }
    }

    private static CurveFitException refusal(String text) {
        try {
            throw new AssertionError("read as " + read(text));
        } catch (CurveFitException refused) {
            return refused;
        }
    }

    private static double[] numbers(Dataset data, String column) {
        return ((Column.Numbers) data.column(column)).values().toArray();
    }

    private static Dataset read(String text) {
        return read(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }

    private static Dataset read(InputStream in) {
        return read(in, Map.of());
    }

    private static Dataset read(InputStream in, Map<String, String> settings) {
        return new CsvReader(CsvSettings.of(Settings.of("csv", CsvSettings.declared(), settings)))
                .read(Source.of("data.csv", in));
    }
}
