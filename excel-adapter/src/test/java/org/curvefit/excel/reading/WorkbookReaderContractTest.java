package org.curvefit.excel.reading;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Map;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.curvefit.api.io.DatasetReader;
import org.curvefit.api.spi.Extensions;
import org.curvefit.testkit.contract.DatasetReaderContract;

class WorkbookReaderContractTest extends DatasetReaderContract {
    @Override
    protected DatasetReader reader() {
        return Extensions.load(getClass().getClassLoader()).create(DatasetReader.class, "excel", Map.of());
    }

    @Override
    protected byte[] table() throws IOException {
        try (Workbook workbook = new XSSFWorkbook()) {
            return table(workbook);
        }
    }

    static byte[] table(Workbook workbook) throws IOException {
        Sheet sheet = workbook.createSheet("Plate 1");
        Row header = sheet.createRow(0);
        header.createCell(0).setCellValue("minute");
        header.createCell(1).setCellValue("temp_C");
        header.createCell(2).setCellValue("cup");
        double[] temperatures = {90.1, Double.NaN, 58.8, -1e-3};
        for (int i = 0; i < temperatures.length; i++) {
            Row row = sheet.createRow(i + 1);
            row.createCell(0).setCellValue(5 * i);
            if (!Double.isNaN(temperatures[i])) {
                row.createCell(1).setCellValue(temperatures[i]);
            }
            row.createCell(2).setCellValue(i < 2 ? "red" : "blue");
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        workbook.write(bytes);
        return bytes.toByteArray();
    }
}
