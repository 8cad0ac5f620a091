package org.curvefit.excel.inplace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.xssf.usermodel.XSSFChart;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.curvefit.api.error.OutputException;
import org.curvefit.api.io.Placement;
import org.curvefit.api.io.ResultDocument;
import org.curvefit.excel.libreoffice.LibreOffice;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorkbookUpdateTest {

    private static final ResultDocument DOCUMENT = new ResultDocument(List.of(), List.of(), List.of(), 0);

    @TempDir
    Path folder;

    private Path file;

    private final WorkbookUpdate update = new WorkbookUpdate(new OwnWorkbook());

    @BeforeEach
    void writeUserWorkbook() throws IOException {
        file = folder.resolve("plate.xlsm");
        UserWorkbook.write(file);
    }

    private XSSFWorkbook open() throws IOException, InvalidFormatException {
        return new XSSFWorkbook(OPCPackage.open(file.toFile(), PackageAccess.READ));
    }

    private static List<String> names(XSSFWorkbook workbook) {
        return IntStream.range(0, workbook.getNumberOfSheets())
                .mapToObj(workbook::getSheetName)
                .toList();
    }

    @Test
    void leavesEveryOtherPartAsItWas() throws IOException {
        Map<String, byte[]> before = UserWorkbook.parts(file);
        update.write(DOCUMENT, file, Placement.SHEETS);
        Map<String, byte[]> after = UserWorkbook.parts(file);
        Set<String> changed = new TreeSet<>();
        before.forEach((part, bytes) -> {
            if (!java.util.Arrays.equals(bytes, after.get(part))) {
                changed.add(part);
            }
        });
        assertThat(changed)
                .containsExactly(
                        "[Content_Types].xml", "xl/_rels/workbook.xml.rels", "xl/styles.xml", "xl/workbook.xml");
        assertThat(before.keySet())
                .contains("xl/vbaProject.bin", "xl/calcChain.xml", "xl/comments1.xml", "xl/charts/chart1.xml");
        Set<String> added = new TreeSet<>(after.keySet());
        added.removeAll(before.keySet());
        assertThat(added)
                .containsExactly(
                        "xl/charts/chart2.xml",
                        "xl/drawings/_rels/drawing2.xml.rels",
                        "xl/drawings/drawing2.xml",
                        "xl/worksheets/_rels/sheet4.xml.rels",
                        "xl/worksheets/sheet3.xml",
                        "xl/worksheets/sheet4.xml");
    }

    @Test
    void addsTheSheetsOfTheResultWithTheirFormulasStylesAndCharts() throws IOException, InvalidFormatException {
        update.write(DOCUMENT, file, Placement.SHEETS);
        try (XSSFWorkbook workbook = open()) {
            assertThat(names(workbook)).containsExactly("Data", "parameters", "Parameters 2", "Rows 2");
            XSSFSheet rows = workbook.getSheet("Rows 2");
            var fit = rows.getRow(1).getCell(1);
            assertThat(fit.getCellFormula()).isEqualTo("IF($A2<9,B_2*$A2,'Parameters 2'!$B$2)");
            assertThat(fit.getNumericCellValue()).isEqualTo(6);
            assertThat(fit.getCellStyle().getDataFormatString()).isEqualTo("0.0000");
            assertThat(rows.getRow(0).getCell(0).getCellStyle().getFont().getBold())
                    .isTrue();
            assertThat(workbook.getName("B_2").getRefersToFormula()).isEqualTo("'Parameters 2'!$B$2");
            assertThat(workbook.getPrintArea(3)).isEqualTo("'Rows 2'!$A$1:$B$2");
            XSSFChart chart = rows.getDrawingPatriarch().getCharts().get(0);
            assertThat(chart.getCTChart().xmlText()).contains("'Rows 2'!$A$2:$A$2");
            var own = workbook.getSheet("Data").getRow(1).getCell(1);
            assertThat(own.getCellStyle().getDataFormatString()).isEqualTo("0.0\" mg\"");
            assertThat(own.getCellComment().getString().getString()).isEqualTo("measured twice");
        }
    }

    @Test
    void addsFurtherSheetsInALaterRun() throws IOException, InvalidFormatException {
        update.write(DOCUMENT, file, Placement.SHEETS);
        update.write(DOCUMENT, file, Placement.SHEETS);
        try (XSSFWorkbook workbook = open()) {
            assertThat(names(workbook))
                    .containsExactly("Data", "parameters", "Parameters 2", "Rows 2", "Parameters 3", "Rows 3");
            assertThat(workbook.getSheet("Rows 3").getRow(1).getCell(1).getCellFormula())
                    .isEqualTo("IF($A2<9,B_3*$A2,'Parameters 3'!$B$2)");
            assertThat(workbook.getSheet("Rows 3")
                            .getRow(1)
                            .getCell(1)
                            .getCellStyle()
                            .getDataFormatString())
                    .isEqualTo("0.0000");
        }
    }

    @Test
    void copiesPackedBytesAsTheyAre() throws IOException {
        byte[] before = packed("xl/vbaProject.bin");
        update.write(DOCUMENT, file, Placement.SHEETS);
        assertThat(packed("xl/vbaProject.bin")).isEqualTo(before);
    }

    private byte[] packed(String part) throws IOException {
        try (var zip = org.apache.commons.compress.archivers.zip.ZipFile.builder()
                        .setPath(file)
                        .get();
                InputStream raw = zip.getRawInputStream(zip.getEntry(part))) {
            return raw.readAllBytes();
        }
    }

    @Test
    void keepsThePrefixesOfOtherPrograms() throws IOException, InvalidFormatException {
        Map<String, byte[]> parts = UserWorkbook.parts(file);
        String styles = new String(parts.get("xl/styles.xml"), StandardCharsets.UTF_8)
                .replace("xmlns=", "xmlns:x=")
                .replaceAll("<(/?)([a-zA-Z]+)(?=[ />])", "<$1x:$2");
        parts.put("xl/styles.xml", styles.getBytes(StandardCharsets.UTF_8));
        Files.write(file, UserWorkbook.packed(parts));
        update.write(DOCUMENT, file, Placement.SHEETS);
        try (XSSFWorkbook workbook = open()) {
            assertThat(workbook.getSheet("Rows 2")
                            .getRow(1)
                            .getCell(1)
                            .getCellStyle()
                            .getDataFormatString())
                    .isEqualTo("0.0000");
        }
    }

    @Test
    void refusesAWorkbookThatIsOpenElsewhere() throws IOException {
        Path excel = Files.createFile(folder.resolve("~$plate.xlsm"));
        refused("E408", "is open in Excel");
        Files.delete(excel);
        Files.createFile(folder.resolve(".~lock.plate.xlsm#"));
        refused("E408", "is open in LibreOffice");
    }

    @Test
    void refusesWhatWouldNotSurvive() throws IOException {
        Map<String, byte[]> parts = UserWorkbook.parts(file);
        parts.put("_xmlsignatures/sig1.xml", new byte[] {'<', 's', '/', '>'});
        Files.write(file, UserWorkbook.packed(parts));
        refused("E409", "is signed");
        Files.writeString(file, "x,y\n1,2\n");
        refused("E409", "cannot be written into");
    }

    private void refused(String code, String what) {
        assertThatExceptionOfType(OutputException.class)
                .isThrownBy(() -> update.check(file))
                .satisfies(error -> assertThat(error.code()).isEqualTo(code))
                .withMessageContaining(what);
    }

    @Test
    void givesAWorkbookThatLibreOfficeOpensAndComputes() throws IOException, InterruptedException {
        LibreOffice.assumeAsked();
        update.write(DOCUMENT, file, Placement.SHEETS);
        Path computed = LibreOffice.recalculated(file, folder);
        try (XSSFWorkbook workbook = new XSSFWorkbook(Files.newInputStream(computed))) {
            assertThat(names(workbook)).containsExactly("Data", "parameters", "Parameters 2", "Rows 2");
            var fit = workbook.getSheet("Rows 2").getRow(1).getCell(1);
            assertThat(fit.getNumericCellValue()).isEqualTo(6);
        }
    }
}
