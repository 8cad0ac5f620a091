package org.curvefit.excel.writing;

import org.curvefit.api.io.ResultWriter;
import org.curvefit.api.spi.Provider;
import org.curvefit.api.spi.Settings;

/** Offers {@code xlsx}. */
public final class XlsxWriterProvider implements Provider<ResultWriter> {
    @Override
    public Class<ResultWriter> type() {
        return ResultWriter.class;
    }

    @Override
    public String name() {
        return "xlsx";
    }

    @Override
    public String summary() {
        return "a workbook with live formulas and charts";
    }

    @Override
    public ResultWriter create(Settings settings) {
        return new XlsxWriter();
    }
}
