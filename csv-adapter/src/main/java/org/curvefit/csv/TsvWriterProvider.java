package org.curvefit.csv;

import org.curvefit.api.io.ResultWriter;
import org.curvefit.api.spi.Provider;
import org.curvefit.api.spi.Settings;

/** Makes the writer of tab-separated tables. */
public final class TsvWriterProvider implements Provider<ResultWriter> {
    @Override
    public Class<ResultWriter> type() {
        return ResultWriter.class;
    }

    @Override
    public String name() {
        return "tsv";
    }

    @Override
    public String summary() {
        return "result tables as tab-separated text";
    }

    @Override
    public ResultWriter create(Settings settings) {
        return new DelimitedWriter(name(), '\t');
    }
}
