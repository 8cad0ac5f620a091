package org.curvefit.csv;

import java.util.List;
import org.curvefit.api.io.DatasetReader;
import org.curvefit.api.spi.Provider;
import org.curvefit.api.spi.Setting;
import org.curvefit.api.spi.Settings;

/** Makes the reader of delimited text. */
public final class CsvReaderProvider implements Provider<DatasetReader> {
    @Override
    public Class<DatasetReader> type() {
        return DatasetReader.class;
    }

    @Override
    public String name() {
        return "csv";
    }

    @Override
    public String summary() {
        return "delimited text: comma, semicolon, tab, pipe or blanks; the dialect is found out and reported";
    }

    @Override
    public List<Setting> settings() {
        return CsvSettings.declared();
    }

    @Override
    public DatasetReader create(Settings settings) {
        return new CsvReader(CsvSettings.of(settings));
    }
}
