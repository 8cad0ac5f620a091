package org.curvefit.report;

import java.util.List;
import org.curvefit.api.io.ResultWriter;
import org.curvefit.api.io.SavedFitReader;
import org.curvefit.testkit.contract.ProviderContract;

class ReportProvidersTest extends ProviderContract {
    @Override
    protected List<Class<?>> kinds() {
        return List.of(ResultWriter.class, SavedFitReader.class);
    }
}
