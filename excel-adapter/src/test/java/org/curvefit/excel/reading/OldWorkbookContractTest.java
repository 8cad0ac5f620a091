package org.curvefit.excel.reading;

import java.io.IOException;
import java.util.Map;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Workbook;
import org.curvefit.api.io.DatasetReader;
import org.curvefit.api.spi.Extensions;
import org.curvefit.testkit.contract.DatasetReaderContract;

/** The same table in the format of Excel 97 to 2003. */
class OldWorkbookContractTest extends DatasetReaderContract {
    @Override
    protected DatasetReader reader() {
        return Extensions.load(getClass().getClassLoader()).create(DatasetReader.class, "excel", Map.of());
    }

    @Override
    protected byte[] table() throws IOException {
        try (Workbook workbook = new HSSFWorkbook()) {
            return WorkbookReaderContractTest.table(workbook);
        }
    }
}
