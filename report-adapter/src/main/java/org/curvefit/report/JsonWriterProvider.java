package org.curvefit.report;

import org.curvefit.api.io.ResultWriter;
import org.curvefit.api.spi.Provider;
import org.curvefit.api.spi.Settings;

/** Offers {@code json}. */
public final class JsonWriterProvider implements Provider<ResultWriter> {
    @Override
    public Class<ResultWriter> type() {
        return ResultWriter.class;
    }

    @Override
    public String name() {
        return JsonResultWriter.Form.DOCUMENT.extension();
    }

    @Override
    public String summary() {
        return "the whole result as one JSON object, for programs and for curvefit predict";
    }

    @Override
    public ResultWriter create(Settings settings) {
        return new JsonResultWriter(JsonResultWriter.Form.DOCUMENT);
    }
}
