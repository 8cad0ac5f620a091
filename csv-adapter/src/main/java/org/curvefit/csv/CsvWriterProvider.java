package org.curvefit.csv;

import org.curvefit.api.io.ResultWriter;
import org.curvefit.api.spi.Provider;
import org.curvefit.api.spi.Settings;

/** Makes the writer of comma-separated tables. */
public final class CsvWriterProvider implements Provider<ResultWriter> {
    @Override
    public Class<ResultWriter> type() {
        return ResultWriter.class;
    }

    @Override
    public String name() {
        return "csv";
    }

    @Override
    public String summary() {
        return "result tables as comma-separated text";
    }

    @Override
    public ResultWriter create(Settings settings) {
        return new DelimitedWriter(name(), ',');
    }
}
