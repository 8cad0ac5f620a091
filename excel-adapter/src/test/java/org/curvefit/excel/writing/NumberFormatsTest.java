package org.curvefit.excel.writing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.curvefit.api.numeric.Vector;
import org.curvefit.excel.writing.part.SheetPlan;
import org.curvefit.excel.writing.part.WorkbookOutput;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumberFormatsTest {
    @ParameterizedTest
    @CsvSource({
        "22.29498189209879, 0, 22.2950",
        "22.29498189209879, 3, 22.3",
        "0.062121586495299516, 0, 0.0621216",
        "6.017740929757815e-18, 0, 6.01774E-18",
        "123456789.123456, 0, 123456789",
        "5, 0, 5",
        "-0.25, 0, -0.25",
        "1e300, 1, 1E+300",
        "0, 0, 0",
        "99.99999999, 0, 100.0000"
    })
    void showsAboutSixDigits(double value, int digits, String shown) throws IOException {
        assertThat(shown(value, digits)).isEqualTo(shown);
    }

    private static String shown(double value, int digits) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        WorkbookOutput workbook = WorkbookOutput.begin(out, List.of(SheetPlan.table("T")), List.of());
        int style = new NumberFormats(workbook.styles(), digits).ofColumn(Vector.of(value));
        workbook.sheet("T", List.of(), sheet -> {
            sheet.beginRow();
            sheet.number(value, style);
            sheet.endRow();
        });
        workbook.finish();
        try (XSSFWorkbook read = Fits.opened(out.toByteArray())) {
            return new DataFormatter(java.util.Locale.ROOT)
                    .formatCellValue(read.getSheet("T").getRow(0).getCell(0));
        }
    }
}
