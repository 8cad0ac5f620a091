package org.curvefit.excel.reading;

import java.util.List;
import org.curvefit.api.io.DatasetReader;
import org.curvefit.api.spi.Provider;
import org.curvefit.api.spi.Setting;
import org.curvefit.api.spi.Settings;

/** Makes the reader of workbooks. */
public final class WorkbookReaderProvider implements Provider<DatasetReader> {
    @Override
    public Class<DatasetReader> type() {
        return DatasetReader.class;
    }

    @Override
    public String name() {
        return "excel";
    }

    @Override
    public String summary() {
        return "workbooks: xlsx, xlsm and xls; the table is searched for in the sheet and reported";
    }

    @Override
    public List<Setting> settings() {
        return WorkbookSettings.declared();
    }

    @Override
    public DatasetReader create(Settings settings) {
        return new WorkbookReader(WorkbookSettings.of(settings));
    }
}
