package org.curvefit.report;

import org.curvefit.api.io.ResultWriter;
import org.curvefit.api.spi.Provider;
import org.curvefit.api.spi.Settings;

/** Offers {@code jsonl}. */
public final class JsonLinesWriterProvider implements Provider<ResultWriter> {
    @Override
    public Class<ResultWriter> type() {
        return ResultWriter.class;
    }

    @Override
    public String name() {
        return JsonResultWriter.Form.LINES.extension();
    }

    @Override
    public String summary() {
        return "the whole result as one JSON object a line";
    }

    @Override
    public ResultWriter create(Settings settings) {
        return new JsonResultWriter(JsonResultWriter.Form.LINES);
    }
}
