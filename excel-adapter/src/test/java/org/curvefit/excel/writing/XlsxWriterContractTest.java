package org.curvefit.excel.writing;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.curvefit.api.io.ResultWriter;
import org.curvefit.testkit.contract.ResultWriterContract;

class XlsxWriterContractTest extends ResultWriterContract {
    @Override
    protected ResultWriter writer() {
        return new XlsxWriter();
    }

    @Override
    protected Map<String, Double> parametersIn(byte[] written) throws IOException {
        Map<String, Double> parameters = new HashMap<>();
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(written))) {
            Sheet sheet = workbook.getSheet("Parameters");
            for (int i = 1; sheet.getRow(i) != null; i++) {
                Row row = sheet.getRow(i);
                parameters.put(
                        row.getCell(0).getStringCellValue(), row.getCell(1).getNumericCellValue());
            }
        }
        return parameters;
    }
}
