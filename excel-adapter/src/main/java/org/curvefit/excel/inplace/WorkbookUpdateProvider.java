package org.curvefit.excel.inplace;

import java.util.Map;
import org.curvefit.api.io.InPlaceWriter;
import org.curvefit.api.io.ResultWriter;
import org.curvefit.api.spi.Extensions;
import org.curvefit.api.spi.Provider;
import org.curvefit.api.spi.Settings;

/** Offers to write results into the workbook that the data came from. */
public final class WorkbookUpdateProvider implements Provider<InPlaceWriter> {
    private static final String SHEETS = "xlsx";

    @Override
    public Class<InPlaceWriter> type() {
        return InPlaceWriter.class;
    }

    @Override
    public String name() {
        return "workbook";
    }

    @Override
    public String summary() {
        return "results as new sheets of the workbook that the data came from";
    }

    @Override
    public InPlaceWriter create(Settings settings) {
        throw new AssertionError("this extension needs the writer of " + SHEETS);
    }

    @Override
    public InPlaceWriter create(Settings settings, Extensions extensions) {
        return new WorkbookUpdate(extensions.create(ResultWriter.class, SHEETS, Map.of()));
    }
}
