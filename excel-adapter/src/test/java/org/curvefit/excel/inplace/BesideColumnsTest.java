package org.curvefit.excel.inplace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.curvefit.api.CurveFit;
import org.curvefit.api.data.Address;
import org.curvefit.api.data.Column;
import org.curvefit.api.data.Dataset;
import org.curvefit.api.data.Reading;
import org.curvefit.api.error.OutputException;
import org.curvefit.api.fit.FitResult;
import org.curvefit.api.io.Placement;
import org.curvefit.api.io.ResultDocument;
import org.curvefit.api.numeric.Vector;
import org.curvefit.excel.libreoffice.LibreOffice;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BesideColumnsTest {

    private static final String SHEET = "xl/worksheets/sheet1.xml";

    @TempDir
    Path folder;

    private Path file;

    private final WorkbookUpdate update = new WorkbookUpdate(new OwnWorkbook());

    @BeforeEach
    void writeUserWorkbook() throws IOException {
        file = folder.resolve("plate.xlsm");
        UserWorkbook.write(file);
    }

    /** A line through the rows 2 to 8 of the user's sheet, of which the fourth is left out. */
    private static ResultDocument document(String range) {
        double[] x = {1, 2, 3, 4, 5, 6, 7};
        double[] y = {3, 6, 9, Double.NaN, 15, 18, 21.5};
        Address address = new Address() {
            @Override
            public long line(int row) {
                return row + 2L;
            }

            @Override
            public String of(int row) {
                return "Data row " + line(row);
            }
        };
        Reading reading = new Reading(
                "plate.xlsm",
                "",
                Map.of("sheet", "Data", "range", range, "header", "yes (guessed)"),
                List.of(),
                0,
                List.of());
        Dataset data = new Dataset(
                List.of(new Column.Numbers("x", Vector.of(x)), new Column.Numbers("y", Vector.of(y))),
                address,
                reading);
        try (CurveFit curvefit = CurveFit.load()) {
            FitResult fit = curvefit.fit(curvefit.model("y = a + b*x"), data);
            return ResultDocument.of(fit);
        }
    }

    @Test
    void putsFittedValuesAndResidualsBesideTheData() throws IOException {
        ResultDocument document = document("A1:B8");
        update.write(document, file, Placement.BESIDE);
        try (XSSFWorkbook workbook = new XSSFWorkbook(Files.newInputStream(file))) {
            XSSFSheet sheet = workbook.getSheet("Data");
            assertThat(sheet.getRow(0).getCell(2).getStringCellValue()).isEqualTo("fit");
            assertThat(sheet.getRow(0).getCell(3).getStringCellValue()).isEqualTo("residual");
            FitResult fit = (FitResult) document.results().get(0);
            assertThat(sheet.getRow(7).getCell(2).getNumericCellValue())
                    .isEqualTo(fit.diagnostics().rows().fitted().at(5));
            double sum = sheet.getRow(7).getCell(2).getNumericCellValue()
                    + sheet.getRow(7).getCell(3).getNumericCellValue();
            assertThat(sum).isEqualTo(21.5, within(1e-12));
            assertThat(sheet.getRow(4).getCell(2)).isNull();
            assertThat(sheet.getRow(1).getCell(1).getCellFormula()).isEqualTo("3*A2");
            assertThat(sheet.getCTWorksheet().getDimension().getRef()).isEqualTo("A1:D8");
        }
    }

    @Test
    void changesThatSheetOnly() throws IOException {
        Map<String, byte[]> before = UserWorkbook.parts(file);
        update.write(document("A1:B8"), file, Placement.BESIDE);
        Map<String, byte[]> after = UserWorkbook.parts(file);
        assertThat(after.keySet()).isEqualTo(before.keySet());
        assertThat(before.keySet())
                .allSatisfy(part -> assertThat(Arrays.equals(before.get(part), after.get(part)))
                        .as(part)
                        .isEqualTo(!part.equals(SHEET)));
    }

    @Test
    void refusesToWriteOverCells() throws IOException {
        byte[] before = Files.readAllBytes(file);
        assertThatExceptionOfType(OutputException.class)
                .isThrownBy(() -> update.write(document("A1:A8"), file, Placement.BESIDE))
                .withMessage("the cell B1 beside the data is not empty");
        assertThat(Files.readAllBytes(file)).isEqualTo(before);
    }

    @Test
    void refusesASheetThatHasChangedMeanwhile() throws IOException {
        rewrite("<sheetData>.*</sheetData>", "<sheetData/>");
        assertThatExceptionOfType(OutputException.class)
                .isThrownBy(() -> update.write(document("A1:B8"), file, Placement.BESIDE))
                .withMessage("the rows of the data are not found again on the sheet \"Data\"");
    }

    @Test
    void writesBetweenFormattedCellsAndThoseFurtherRight() throws IOException {
        rewrite("</row><row r=\"3\">", "<c r=\"C2\" s=\"1\"/><c r=\"F2\"><v>7</v></c></row><row r=\"3\">");
        update.write(document("A1:B8"), file, Placement.BESIDE);
        String sheet = text(SHEET);
        assertThat(sheet.substring(sheet.indexOf("<row r=\"2\""), sheet.indexOf("<row r=\"3\"")))
                .matches(
                        ".*</f><v>3.0</v></c><c r=\"C2\"><v>.*</v></c><c r=\"D2\"><v>.*</v></c><c r=\"F2\"><v>7</v></c></row>");
    }

    @Test
    void writesAsOtherProgramsDo() throws IOException {
        rewrite("xmlns=", "xmlns:x=");
        rewrite("<(/?)([a-zA-Z]+)(?=[ />])", "<$1x:$2");
        rewrite("<x:row r=\"[0-9]+\">", "<x:row spans=\"1:2\">");
        update.write(document("A1:B8"), file, Placement.BESIDE);
        assertThat(text(SHEET)).contains("<x:c r=\"C1\" t=\"inlineStr\"><x:is><x:t>fit</x:t></x:is></x:c>");
        try (XSSFWorkbook workbook = new XSSFWorkbook(Files.newInputStream(file))) {
            assertThat(workbook.getSheet("Data").getRow(7).getCell(2).getNumericCellValue())
                    .isPositive();
        }
    }

    @Test
    void givesAWorkbookThatLibreOfficeOpens() throws IOException, InterruptedException {
        LibreOffice.assumeAsked();
        update.write(document("A1:B8"), file, Placement.BESIDE);
        Path computed = LibreOffice.recalculated(file, folder);
        try (XSSFWorkbook workbook = new XSSFWorkbook(Files.newInputStream(computed))) {
            XSSFSheet sheet = workbook.getSheet("Data");
            assertThat(sheet.getRow(0).getCell(3).getStringCellValue()).isEqualTo("residual");
            assertThat(sheet.getRow(1).getCell(2).getNumericCellValue()).isEqualTo(3, within(0.3));
        }
    }

    private String text(String part) throws IOException {
        return new String(UserWorkbook.parts(file).get(part), StandardCharsets.UTF_8);
    }

    private void rewrite(String pattern, String replacement) throws IOException {
        Map<String, byte[]> parts = UserWorkbook.parts(file);
        String old = text(SHEET);
        String changed = old.replaceAll("(?s)" + pattern, replacement);
        assertThat(changed).isNotEqualTo(old);
        parts.put(SHEET, changed.getBytes(StandardCharsets.UTF_8));
        Files.write(file, UserWorkbook.packed(parts));
    }
}
