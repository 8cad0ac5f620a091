package org.curvefit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.curvefit.api.CurveFit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Workbooks on the command line: the numbers of the CSV file, the words of the report, the exit codes. */
final class WorkbookInputTest {
    private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String DECAY = "temp_C = a + b*exp(-c*minute)";
    private static final Path COOLING = Path.of("../examples/cooling.csv");

    @TempDir
    private Path folder;

    @BeforeEach
    void writeWorkbook() throws IOException {
        Files.write(folder.resolve("cooling.xlsx"), workbook(Files.readAllLines(COOLING)));
        Files.copy(COOLING, folder.resolve("cooling.csv"));
    }

    private Run run(String... args) {
        return Run.of(new Environment(folder, Map.of(), Terminals.none(), CurveFit::load), args);
    }

    @Test
    void givesTheParametersOfTheCsvFileToTheLastBit() {
        Run csv = run(DECAY, "cooling.csv", "-f", "csv");
        Run xlsx = run(DECAY, "cooling.xlsx", "-f", "csv");
        assertThat(csv.code()).isZero();
        assertThat(xlsx.code()).isZero();
        assertThat(xlsx.out()).isEqualTo(csv.out());
        assertThat(xlsx.err())
                .startsWith("read     ")
                .contains("cooling.xlsx: sheet Cups, range A1:B14, header, 13 rows used");
    }

    @Test
    void readsAWorkbookByItsBytesWhateverItsName() throws IOException {
        byte[] bytes = Files.readAllBytes(folder.resolve("cooling.xlsx"));
        Files.write(folder.resolve("really.csv"), bytes);
        assertThat(run(DECAY, "really.csv", "-f", "csv").out()).startsWith("name,value");
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int code = Main.run(
                new String[] {DECAY, "-", "--range", "A1:B9", "-f", "csv"},
                new ByteArrayInputStream(bytes),
                out,
                new PrintStream(err, true, StandardCharsets.UTF_8),
                new Environment(folder, Map.of(), Terminals.none(), CurveFit::load));
        assertThat(code).as(err.toString(StandardCharsets.UTF_8)).isZero();
        assertThat(err.toString(StandardCharsets.UTF_8))
                .contains("stdin: sheet Cups, range A1:B9, header, 8 rows used");
    }

    @Test
    void refusesWithTheRightExitCodes() throws IOException {
        Files.copy(COOLING, folder.resolve("text.xlsx"));
        isRefused(3, "E202", run(DECAY, "text.xlsx"));
        isRefused(3, "E204", run(DECAY, "cooling.xlsx", "--sheet", "Mugs"));
        isRefused(3, "E210", run(DECAY, "cooling.xlsx", "--range", "mugs"));
        isRefused(2, "E118", run(DECAY, "cooling.xlsx", "--dates", "never"));
        isRefused(2, "E112", run(DECAY, "cooling.csv", "--sheet", "1"));
        isRefused(2, "E112", run(DECAY, "cooling.xlsx", "--delimiter", ";"));
    }

    @Test
    void peeksIntoAWorkbook() {
        Run peek = run("peek", "cooling.xlsx");
        assertThat(peek.code()).isZero();
        assertThat(peek.out())
                .contains("sheet Cups   range A1:B14   header yes (guessed)")
                .contains("minute", "temp_C");
    }

    @Test
    void namesTheCellThatIsNoNumber() throws IOException {
        List<String> lines = new java.util.ArrayList<>(Files.readAllLines(COOLING));
        lines.set(4, lines.get(4).split(",")[0] + ",#N/A");
        Files.write(folder.resolve("broken.xlsx"), workbook(lines));
        Run run = run(DECAY, "broken.xlsx");
        isRefused(3, "E301", run);
        assertThat(run.err()).contains("Cups!B5").contains("#N/A").contains("--max-rejects 1");
        assertThat(run(DECAY, "broken.xlsx", "--max-rejects", "1").code()).isZero();
    }

    private static void isRefused(int code, String error, Run run) {
        assertThat(run.code()).as(run.err()).isEqualTo(code);
        assertThat(run.err()).contains("error " + error).contains("fix ");
        assertThat(run.out()).isEmpty();
    }

    private static byte[] workbook(List<String> lines) throws IOException {
        StringBuilder rows = new StringBuilder();
        for (String line : lines) {
            rows.append("<row>");
            for (String cell : line.split(",")) {
                boolean number = cell.matches("-?[0-9.]+");
                String type = number ? "" : cell.startsWith("#") ? " t=\"e\"" : " t=\"str\"";
                rows.append("<c").append(type).append("><v>").append(cell).append("</v></c>");
            }
            rows.append("</row>");
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            part(zip, "_rels/.rels", relationships("officeDocument", "xl/workbook.xml"));
            part(zip, "xl/_rels/workbook.xml.rels", relationships("worksheet", "worksheets/sheet1.xml"));
            part(
                    zip,
                    "xl/workbook.xml",
                    "<workbook xmlns:r=\"" + OFFICE
                            + "\"><sheets><sheet name=\"Cups\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>");
            part(zip, "xl/worksheets/sheet1.xml", "<worksheet><sheetData>" + rows + "</sheetData></worksheet>");
        }
        return bytes.toByteArray();
    }

    private static String relationships(String type, String target) {
        return "<Relationships><Relationship Id=\"rId1\" Type=\"" + OFFICE + "/" + type + "\" Target=\"" + target
                + "\"/></Relationships>";
    }

    private static void part(ZipOutputStream zip, String name, String text) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        ((OutputStream) zip).write(text.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }
}
