package org.curvefit.excel.writing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.curvefit.api.data.Column;
import org.curvefit.api.data.Dataset;
import org.curvefit.api.error.OutputException;
import org.curvefit.api.fit.FitResult;
import org.curvefit.api.fit.Groups;
import org.curvefit.api.fit.MethodChoice;
import org.curvefit.api.io.ResultDocument;
import org.curvefit.api.io.ResultTable;
import org.curvefit.api.io.ResultTable.Field;
import org.curvefit.api.io.ResultTables;
import org.curvefit.api.io.TableKind;
import org.curvefit.api.numeric.Vector;
import org.curvefit.testkit.contract.SampleResult;
import org.junit.jupiter.api.Test;

class XlsxWriterTest {
    private static Cell cell(XSSFWorkbook workbook, String sheet, String reference) {
        CellReference place = new CellReference(reference);
        return workbook.getSheet(sheet).getRow(place.getRow()).getCell(place.getCol());
    }

    private static List<String> names(XSSFWorkbook workbook) {
        return IntStream.range(0, workbook.getNumberOfSheets())
                .mapToObj(workbook::getSheetName)
                .toList();
    }

    private static List<String> allText(XSSFWorkbook workbook) {
        List<String> texts = new ArrayList<>();
        for (Sheet sheet : workbook) {
            for (Row row : sheet) {
                for (Cell cell : row) {
                    if (cell.getCellType() == CellType.STRING) {
                        texts.add(cell.getStringCellValue());
                    }
                }
            }
        }
        return texts;
    }

    @Test
    void hasASheetForEachPartOfTheAnswer() throws IOException {
        try (XSSFWorkbook workbook = Fits.opened(Fits.written(Fits.cooling()))) {
            assertThat(names(workbook)).containsExactly("Parameters", "Rows", "Summary", "Problems", "Chart");
            assertThat(workbook.getSheet("Rows").getPaneInformation().isFreezePane())
                    .isTrue();
        }
    }

    @Test
    void everyTableHasTheColumnsAndTheValuesOfAllWriters() throws IOException {
        FitResult fit = Fits.cooling();
        try (XSSFWorkbook workbook = Fits.opened(Fits.written(fit))) {
            holds(workbook.getSheet("Parameters"), ResultTables.parameters(fit));
            holds(workbook.getSheet("Rows"), ResultTables.rows(fit, List.of()));
            holds(workbook.getSheet("Summary"), ResultTables.summary(fit));
        }
    }

    private static void holds(Sheet sheet, ResultTable table) {
        for (int column = 0; column < table.columns().size(); column++) {
            Field field = table.columns().get(column);
            assertThat(sheet.getRow(0).getCell(column).getStringCellValue()).isEqualTo(field.name());
            for (int row = 0; row < table.rows(); row++) {
                Cell cell = sheet.getRow(row + 1).getCell(column);
                if (field instanceof Field.Numbers numbers) {
                    double value = numbers.values().at(row);
                    Double shown = cell == null ? Double.NaN : cell.getNumericCellValue();
                    assertThat(shown).isEqualTo(Double.valueOf(Double.isFinite(value) ? value : Double.NaN));
                }
            }
        }
    }

    @Test
    void fittedValuesResidualsAndStatisticsAreFormulas() throws IOException {
        try (XSSFWorkbook workbook = Fits.opened(Fits.written(Fits.cooling()))) {
            assertThat(cell(workbook, "Rows", "E3").getCellFormula()).isEqualTo("a+b*EXP(-(c_*$C3))");
            assertThat(cell(workbook, "Rows", "F3").getCellFormula()).isEqualTo("$D3-$E3");
            assertThat(cell(workbook, "Rows", "G3").getCellFormula()).isEqualTo("$F3/Summary!$L$2");
            assertThat(cell(workbook, "Summary", "J2").getCellFormula()).isEqualTo("SUMSQ(Rows!$F$2:$F$14)");
            for (String live : List.of("E2", "I2", "J2", "K2", "L2", "M2", "N2", "O2", "P2", "Q2", "R2")) {
                assertThat(cell(workbook, "Summary", live).getCellType())
                        .as(live)
                        .isEqualTo(CellType.FORMULA);
            }
            assertThat(workbook.getName("a").getRefersToFormula()).isEqualTo("Parameters!$B$2");
            assertThat(workbook.getName("c_").getRefersToFormula()).isEqualTo("Parameters!$B$4");
            assertThat(allText(workbook)).anyMatch(text -> text.startsWith("in formulas c is c_, because"));
        }
    }

    @Test
    void sigmaEntersTheSumOfSquares() throws IOException {
        try (XSSFWorkbook workbook = Fits.opened(Fits.written(Fits.weighted(Fits.cooling())))) {
            assertThat(cell(workbook, "Summary", "J2").getCellFormula())
                    .isEqualTo("SUMPRODUCT((Rows!$G$2:$G$14/Rows!$E$2:$E$14)^2)");
            assertThat(cell(workbook, "Rows", "H2").getCellFormula()).isEqualTo("$G2/Summary!$L$2/$E2");
            assertThat(cell(workbook, "Summary", "O2").getCellType()).isEqualTo(CellType.FORMULA);
        }
    }

    @Test
    void aKnownSigmaScalesResidualsAlone() throws IOException {
        FitResult fit = Fits.request("temp_C = a + b*exp(-c*minute)", Fits.COOLING)
                .sigma("0.2 + 0.001*minute")
                .knownSigma()
                .fit();
        try (XSSFWorkbook workbook = Fits.opened(Fits.written(fit))) {
            assertThat(cell(workbook, "Rows", "H2").getCellFormula()).isEqualTo("$G2/$E2");
            assertThat(cell(workbook, "Summary", "P2").getCellType()).isEqualTo(CellType.FORMULA);
        }
    }

    @Test
    void aTransformedResponseIsSaid() throws IOException {
        FitResult fit = Fits.of("log(temp_C) = a + b*minute", Fits.COOLING);
        try (XSSFWorkbook workbook = Fits.opened(Fits.written(fit))) {
            assertThat(cell(workbook, "Rows", "D1").getStringCellValue()).isEqualTo("log(temp_C)");
            assertThat(allText(workbook)).anyMatch(text -> text.contains("are those of log(temp_C), not of temp_C"));
        }
    }

    @Test
    void aStatisticOfAnotherDefinitionStaysANumber() throws IOException {
        try (XSSFWorkbook workbook = Fits.opened(Fits.written(SampleResult.of()))) {
            assertThat(cell(workbook, "Summary", "J2").getCellType()).isEqualTo(CellType.NUMERIC);
            assertThat(cell(workbook, "Rows", "E2").getCellType()).isEqualTo(CellType.NUMERIC);
            assertThat(allText(workbook)).contains("the fitted values are numbers, because the model is not a formula");
        }
    }

    @Test
    void aValueWhosePartsAreNotFiniteStaysANumber() throws IOException {
        double[] x = {-3, -1, 0, 1, 2, 800};
        double[] y = {0.95, 0.74, 0.49, 0.28, 0.1, 0.01};
        FitResult fit = Fits.request("y = a/(1 + exp(x)) + b", Dataset.of("x", x, "y", y))
                .fit();
        try (XSSFWorkbook workbook = Fits.opened(Fits.written(fit))) {
            assertThat(cell(workbook, "Rows", "E6").getCellType()).isEqualTo(CellType.FORMULA);
            assertThat(cell(workbook, "Rows", "E7").getCellType()).isEqualTo(CellType.NUMERIC);
        }
    }

    @Test
    void textOfTheUserIsNeverAFormula() throws IOException {
        ResultDocument document =
                new ResultDocument(List.of(SampleResult.of()), List.of(TableKind.PARAMETERS), List.of("cup"), 0);
        try (XSSFWorkbook workbook = Fits.opened(Fits.written(document))) {
            int last = workbook.getSheet("Rows").getRow(0).getLastCellNum() - 1;
            assertThat(Fits.texts(workbook, "Rows", last)).containsExactly("red", "blue, \"large\"", "'@home");
        }
    }

    @Test
    void severalSetsOfDataHaveALineEach() throws IOException {
        FitResult fit =
                Fits.request("temp_C = a + b*exp(-c*minute)", Fits.COOLING).fit();
        Groups groups = new Groups(List.of(
                Groups.Entry.of(java.util.Map.of("file", "one.csv"), fit),
                Groups.Entry.failed(java.util.Map.of("file", "two.csv"), "NOT_FITTED", "E201 no such file"),
                Groups.Entry.of(java.util.Map.of("file", "three.csv"), fit)));
        ResultDocument document = ResultDocument.of(groups, List.of(TableKind.SUMMARY), List.of(), 0);
        try (XSSFWorkbook workbook = Fits.opened(Fits.written(document))) {
            assertThat(names(workbook)).startsWith("Groups", "Parameters");
            holds(workbook.getSheet("Groups"), ResultTables.of(TableKind.SUMMARY, document));
            Row header = workbook.getSheet("Rows").getRow(0);
            assertThat(header.getCell(header.getLastCellNum() - 1).getStringCellValue())
                    .isEqualTo("file");
            Row last = workbook.getSheet("Rows").getRow(26);
            assertThat(last.getCell(last.getLastCellNum() - 1).getStringCellValue())
                    .isEqualTo("three.csv");
        }
    }

    @Test
    void setsOfWhichNoneCouldBeFittedAreStillListed() throws IOException {
        Groups groups = new Groups(
                List.of(Groups.Entry.failed(java.util.Map.of("file", "two.csv"), "NOT_FITTED", "E201 no such file")));
        ResultDocument document = ResultDocument.of(groups, List.of(TableKind.SUMMARY), List.of(), 0);
        try (XSSFWorkbook workbook = Fits.opened(Fits.written(document))) {
            assertThat(names(workbook)).containsExactly("Groups");
        }
    }

    @Test
    void recordedRunsAndGridsHaveSheets() throws IOException {
        MethodChoice grid = new MethodChoice(
                "grid",
                java.util.Map.of("grid", "a=20:25:3,b=60:70:3,c=0.05:0.07:3"),
                "squared",
                java.util.Map.of(),
                1);
        FitResult scanned = Fits.request("temp_C = a + b*exp(-c*minute)", Fits.COOLING)
                .settings(org.curvefit.api.fit.FitSettings.DEFAULT.withMethod(grid))
                .fit();
        List<TableKind> tables = List.of(TableKind.TRAJECTORY, TableKind.SURFACE);
        try (XSSFWorkbook workbook =
                Fits.opened(Fits.written(new ResultDocument(List.of(scanned), tables, List.of(), 0)))) {
            assertThat(names(workbook)).contains("Surface");
            holds(workbook.getSheet("Surface"), ResultTables.of(TableKind.SURFACE, scanned, List.of()));
            assertThat(cell(workbook, "Parameters", "C2")).isNull();
            assertThat(allText(workbook)).anyMatch(text -> text.startsWith("none: "));
        }
        try (XSSFWorkbook workbook =
                Fits.opened(Fits.written(new ResultDocument(List.of(SampleResult.of()), tables, List.of(), 0)))) {
            holds(workbook.getSheet("Trajectory"), ResultTables.of(TableKind.TRAJECTORY, SampleResult.of(), List.of()));
        }
    }

    @Test
    void aWrittenLossIsAFormula() throws IOException {
        try (XSSFWorkbook workbook = Fits.opened(Fits.written(Fits.minimized("(1-a)^2 + (b-a^2)^2 + 3")))) {
            assertThat(names(workbook)).containsExactly("Parameters", "Summary");
            assertThat(cell(workbook, "Summary", "F2").getCellFormula()).isEqualTo("(1-a)^2+(b-a^2)^2+3");
        }
    }

    @Test
    void severalResultsStandBelowEachOtherWithCellsOfTheirOwn() throws IOException {
        FitResult line = Fits.of("temp_C = a + b*minute", Fits.COOLING);
        try (XSSFWorkbook workbook = Fits.opened(Fits.written(Fits.cooling(), line))) {
            assertThat(names(workbook)).contains("Chart", "Chart 2");
            assertThat(cell(workbook, "Rows", "E15").getCellFormula()).isEqualTo("a_2+b_2*$C15");
            assertThat(workbook.getName("a_2").getRefersToFormula()).isEqualTo("Parameters!$B$5");
            assertThat(cell(workbook, "Summary", "J3").getCellFormula()).isEqualTo("SUMSQ(Rows!$F$15:$F$27)");
        }
    }

    @Test
    void rowsThatWereLeftOutAreListed() throws IOException {
        Dataset data = Dataset.of(List.of(
                new Column.Numbers("x", Vector.of(1, 2, 3, Double.NaN, 5)),
                new Column.Numbers("y", Vector.of(2, 4.1, 5.9, 8, 10.2))));
        try (XSSFWorkbook workbook = Fits.opened(Fits.written(Fits.of("y = a + b*x", data)))) {
            assertThat(Fits.texts(workbook, "Problems", 0))
                    .hasSize(1)
                    .first()
                    .asString()
                    .contains("row 4");
        }
    }

    @Test
    void moreRowsThanASheetHoldsAreRefused() {
        TableStack stack = new TableStack("Rows");
        assertThat(stack.place(List.of("x"), 1_048_575).last()).isEqualTo(1_048_576);
        assertThatThrownBy(() -> new TableStack("Rows").place(List.of("x"), 1_048_576))
                .isInstanceOf(OutputException.class)
                .hasMessageContaining("1048576 rows");
    }
}
