package org.curvefit.csv;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.curvefit.api.io.DatasetReader;
import org.curvefit.api.spi.Extensions;
import org.curvefit.testkit.contract.DatasetReaderContract;

class CsvReaderContractTest extends DatasetReaderContract {
    @Override
    protected DatasetReader reader() {
        return Extensions.load(getClass().getClassLoader()).create(DatasetReader.class, "csv", Map.of());
    }

    @Override
    protected byte[] table() {
        return "minute,temp_C,cup\n0,90.1,red\n5,,red\n10,58.8,blue\n15,-1e-3,blue\n".getBytes(StandardCharsets.UTF_8);
    }
}
