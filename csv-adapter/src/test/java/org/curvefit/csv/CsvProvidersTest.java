package org.curvefit.csv;

import java.util.List;
import org.curvefit.api.io.DatasetReader;
import org.curvefit.api.io.ResultWriter;
import org.curvefit.testkit.contract.ProviderContract;

class CsvProvidersTest extends ProviderContract {
    @Override
    protected List<Class<?>> kinds() {
        return List.of(DatasetReader.class, ResultWriter.class);
    }
}
