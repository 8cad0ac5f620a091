package org.curvefit.excel.writing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.curvefit.api.fit.FitRequest;
import org.curvefit.api.fit.FitResult;
import org.curvefit.api.fit.Outcome;
import org.curvefit.excel.libreoffice.LibreOffice;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Another program computes the workbook anew: what it finds is what we wrote, and what we would find for other parameters. */
class RecalculationTest {
    private static final double AGREES = 1e-12;

    @TempDir
    Path folder;

    static Map<String, Outcome> results() {
        Map<String, Outcome> results = new TreeMap<>();
        results.put("cooling", Fits.cooling());
        results.put("weighted", Fits.weighted(Fits.cooling()));
        results.put("logarithm", Fits.of("log(temp_C) = a + b*minute", Fits.COOLING));
        results.put("plane", Fits.of("y = c + r*x + b1*z", Fits.drawn(50, (x, z) -> 2 + 3 * x - z)));
        results.put("surface", Fits.of("y = A*x^a + TRUE_*z", Fits.drawn(50, (x, z) -> 2 * Math.pow(x, 1.7) + z)));
        results.put("mean", Fits.of("y = a + 0*x", Fits.drawn(20, (x, z) -> 2)));
        results.put(
                "held",
                Fits.request("temp_C = a + b*exp(-c*minute)", Fits.COOLING)
                        .fix("a", 20)
                        .fit());
        results.put(
                "unfinished",
                Fits.request("temp_C = a + b*exp(-c*minute)", Fits.COOLING)
                        .method("lm")
                        .start("a", 1)
                        .start("b", 1)
                        .start("c", 1)
                        .maxIterations(1)
                        .fit());
        results.put("sigma", scattered().fit());
        results.put("known", scattered().knownSigma().fit());
        results.put("robust", scattered().loss("cauchy").fit());
        results.put("counts", Fits.counts());
        results.put("rosenbrock", Fits.minimized("(1-a)^2 + 100*(b-a^2)^2 + 3"));
        return results;
    }

    private static FitRequest scattered() {
        return Fits.request("temp_C = a + b*exp(-c*minute)", Fits.COOLING).sigma("0.2 + 0.001*minute");
    }

    @Test
    void everyLiveCellAgrees() throws IOException, InterruptedException {
        LibreOffice.assumeAsked();
        List<String> differences = new ArrayList<>();
        for (Map.Entry<String, Outcome> result : results().entrySet()) {
            byte[] workbook = Fits.written(result.getValue());
            Path file = folder.resolve(result.getKey() + ".xlsx");
            saveWithoutValues(workbook, file);
            try (XSSFWorkbook ours = Fits.opened(workbook);
                    XSSFWorkbook computed = Fits.opened(Files.readAllBytes(LibreOffice.recalculated(file, folder)))) {
                int compared = compare(result.getKey(), ours, computed, differences);
                assertThat(compared).as(result.getKey()).isPositive();
            }
        }
        assertThat(differences).isEmpty();
    }

    @Test
    void changingAParameterChangesTheCurveAndItsStatistics() throws IOException, InterruptedException {
        LibreOffice.assumeAsked();
        FitResult fit = Fits.cooling();
        double changed = 21;
        double[] parameters = fit.values();
        parameters[0] = changed;
        double rss = 0;
        for (int i = 0; i < fit.provenance().observations().size(); i++) {
            double minute = fit.provenance().observations().inputs().get(0).at(i);
            double fitted = changed + parameters[1] * Math.exp(-parameters[2] * minute);
            rss += Math.pow(fit.provenance().observations().observed().at(i) - fitted, 2);
        }
        Path file = folder.resolve("changed.xlsx");
        try (XSSFWorkbook workbook = Fits.opened(Fits.written(fit));
                OutputStream out = Files.newOutputStream(file)) {
            workbook.getSheet("Parameters").getRow(1).getCell(1).setCellValue(changed);
            workbook.write(out);
        }
        try (XSSFWorkbook computed = Fits.opened(Files.readAllBytes(LibreOffice.recalculated(file, folder)))) {
            near(number(computed, "Summary", "J2"), rss);
            near(number(computed, "Chart", "N2"), changed + parameters[1]);
            near(number(computed, "Rows", "E2"), changed + parameters[1]);
        }
    }

    private static void near(double computed, double expected) {
        assertThat(Math.abs(computed - expected)).isLessThanOrEqualTo(AGREES * Math.abs(expected));
    }

    private static double number(XSSFWorkbook workbook, String sheet, String cell) {
        org.apache.poi.ss.util.CellReference place = new org.apache.poi.ss.util.CellReference(cell);
        return workbook.getSheet(sheet)
                .getRow(place.getRow())
                .getCell(place.getCol())
                .getNumericCellValue();
    }

    /** So that no number of ours can pass for a computed one. */
    private static void saveWithoutValues(byte[] workbook, Path file) throws IOException {
        try (XSSFWorkbook copy = Fits.opened(workbook);
                OutputStream out = Files.newOutputStream(file)) {
            for (Sheet sheet : copy) {
                for (Row row : sheet) {
                    for (Cell cell : row) {
                        if (cell.getCellType() == CellType.FORMULA) {
                            ((XSSFCell) cell).getCTCell().unsetV();
                        }
                    }
                }
            }
            copy.write(out);
        }
    }

    private static int compare(String name, XSSFWorkbook ours, XSSFWorkbook computed, List<String> differences) {
        int compared = 0;
        for (Sheet sheet : ours) {
            for (Row row : sheet) {
                for (Cell cell : row) {
                    if (cell.getCellType() == CellType.FORMULA) {
                        Cell other = computed.getSheet(sheet.getSheetName())
                                .getRow(row.getRowNum())
                                .getCell(cell.getColumnIndex());
                        double expected = cell.getNumericCellValue();
                        double found = other.getCachedFormulaResultType() == CellType.NUMERIC
                                ? other.getNumericCellValue()
                                : Double.NaN;
                        if (!(Math.abs(found - expected) <= AGREES * Math.abs(expected))) {
                            differences.add(name + " " + sheet.getSheetName() + "!" + cell.getAddress() + ": " + found
                                    + " for " + expected + " =" + cell.getCellFormula());
                        }
                        compared++;
                    }
                }
            }
        }
        return compared;
    }
}
