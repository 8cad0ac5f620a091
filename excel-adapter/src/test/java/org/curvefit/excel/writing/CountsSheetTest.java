package org.curvefit.excel.writing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.curvefit.api.fit.ErrorModel;
import org.curvefit.api.fit.FitResult;
import org.junit.jupiter.api.Test;

/** A workbook about counts: no cell claims a figure of least squares that is not one of this fit. */
class CountsSheetTest {
    @Test
    void theSummaryHasTheFiguresOfTheDevianceAndNoLinestBlock() throws IOException {
        FitResult fit = Fits.counts();
        ErrorModel.Counts counts = fit.summary().errors().counts().orElseThrow();
        try (XSSFWorkbook workbook = Fits.opened(Fits.written(fit))) {
            Sheet summary = workbook.getSheet("Summary");
            assertThat(value(summary, "deviance").getNumericCellValue()).isEqualTo(counts.deviance());
            assertThat(value(summary, "dispersion").getNumericCellValue()).isEqualTo(counts.dispersion());
            assertThat(value(summary, "log_likelihood").getCellType()).isEqualTo(CellType.NUMERIC);
            assertThat(value(summary, "aic").getCellType()).isEqualTo(CellType.NUMERIC);
            assertThat(value(summary, "rss").getCellType()).isEqualTo(CellType.FORMULA);
            assertThat(texts(summary)).noneMatch(text -> text.contains("LINEST"));
        }
        try (XSSFWorkbook workbook = Fits.opened(Fits.written(Fits.cooling()))) {
            assertThat(texts(workbook.getSheet("Summary"))).anyMatch(text -> text.contains("LINEST"));
        }
    }

    @Test
    void pearsonsResidualsAreFormulasOfFitAndResidual() throws IOException {
        try (XSSFWorkbook workbook = Fits.opened(Fits.written(Fits.counts()))) {
            Cell cell = value(workbook.getSheet("Rows"), "std_residual");
            assertThat(cell.getCellFormula()).isEqualTo("$F2/SQRT($E2)");
        }
    }

    private static Cell value(Sheet sheet, String column) {
        for (Cell header : sheet.getRow(0)) {
            if (header.getStringCellValue().equals(column)) {
                return sheet.getRow(1).getCell(header.getColumnIndex());
            }
        }
        throw new AssertionError(column);
    }

    private static List<String> texts(Sheet sheet) {
        List<String> texts = new ArrayList<>();
        for (Row row : sheet) {
            for (Cell cell : row) {
                if (cell.getCellType() == CellType.STRING) {
                    texts.add(cell.getStringCellValue());
                }
            }
        }
        return texts;
    }
}
