package org.curvefit.excel.formula;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.curvefit.api.model.ModelFunction;
import org.curvefit.excel.formula.CatalogueCases.Case;
import org.curvefit.excel.libreoffice.LibreOffice;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Formulas in cells give the values of the engine when another program computes them. */
class FormulasInLibreOfficeTest {

    private static final int ROWS = 41;
    private static final double MOST_DIFFERENCE = 1e-12;

    @TempDir
    Path folder;

    @Test
    void givesTheValuesOfTheEngine() throws IOException, InterruptedException {
        LibreOffice.assumeAsked();
        List<Case> cases = CatalogueCases.all();
        assertThat(cases).hasSizeGreaterThanOrEqualTo(40);
        Path workbook = folder.resolve("models.xlsx");
        write(cases, workbook);
        List<String> differences = new ArrayList<>();
        try (Workbook computed = new XSSFWorkbook(Files.newInputStream(LibreOffice.recalculated(workbook, folder)))) {
            for (int i = 0; i < cases.size(); i++) {
                compare(cases.get(i), computed.getSheetAt(i), differences);
            }
        }
        assertThat(differences).isEmpty();
    }

    /** One sheet for each model: inputs in columns A and B, the formula in C, parameters in row 1 from column E on. */
    private static void write(List<Case> cases, Path file) throws IOException {
        try (SXSSFWorkbook workbook = new SXSSFWorkbook();
                OutputStream out = Files.newOutputStream(file)) {
            for (Case each : cases) {
                fill(workbook.createSheet(), each);
            }
            workbook.write(out);
        }
    }

    private static void fill(Sheet sheet, Case each) {
        ModelFunction model = each.model();
        ExcelFormula.Available formula = (ExcelFormula.Available) ExcelFormula.of(model, new Cells(model));
        for (int i = 0; i < ROWS; i++) {
            Row row = sheet.createRow(i);
            double[] inputs = each.inputs(i, ROWS);
            for (int k = 0; k < inputs.length; k++) {
                row.createCell(k).setCellValue(inputs[k]);
            }
            row.createCell(2).setCellFormula(formula.at(i + 1));
            for (int k = 0; i == 0 && k < each.values().length; k++) {
                row.createCell(4 + k).setCellValue(each.values()[k]);
            }
        }
    }

    private static void compare(Case each, Sheet sheet, List<String> differences) {
        double[][] inputs = new double[each.model().inputs().size()][ROWS];
        for (int i = 0; i < ROWS; i++) {
            double[] row = each.inputs(i, ROWS);
            for (int k = 0; k < row.length; k++) {
                inputs[k][i] = row[k];
            }
        }
        double[] expected = new double[ROWS];
        each.model().kernel(new int[0]).evaluate(each.values(), inputs, ROWS, expected);
        for (int i = 0; i < ROWS; i++) {
            var cell = sheet.getRow(i).getCell(2);
            double computed =
                    cell.getCachedFormulaResultType() == CellType.NUMERIC ? cell.getNumericCellValue() : Double.NaN;
            assertThat(expected[i]).as("%s in row %d", each.formula(), i).isFinite();
            if (!(Math.abs(computed - expected[i]) <= MOST_DIFFERENCE * Math.abs(expected[i]))) {
                differences.add(each.formula() + " row " + i + ": " + computed + " for " + expected[i] + " "
                        + cell.getCellFormula());
            }
        }
    }

    private record Cells(ModelFunction model) implements CellNames {
        @Override
        public String parameter(String name) {
            List<String> names = model.parameters().stream()
                    .map(parameter -> parameter.name())
                    .toList();
            return "$" + (char) ('E' + names.indexOf(name)) + "$1";
        }

        @Override
        public String input(String name) {
            return (char) ('A' + model.inputs().indexOf(name)) + ROW;
        }
    }
}
