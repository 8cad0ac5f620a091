package org.curvefit.report;

import org.curvefit.api.io.SavedFitReader;
import org.curvefit.api.spi.Provider;
import org.curvefit.api.spi.Settings;

/** Offers the reader of saved results. */
public final class SavedFitReaderProvider implements Provider<SavedFitReader> {
    @Override
    public Class<SavedFitReader> type() {
        return SavedFitReader.class;
    }

    @Override
    public String name() {
        return "json";
    }

    @Override
    public String summary() {
        return "reads back a result saved as JSON";
    }

    @Override
    public SavedFitReader create(Settings settings) {
        return new JsonSavedFitReader();
    }
}
