package org.curvefit.csv;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.curvefit.api.io.ResultWriter;
import org.curvefit.testkit.contract.ResultWriterContract;

class CsvWriterContractTest extends ResultWriterContract {
    @Override
    protected ResultWriter writer() {
        return new DelimitedWriter("csv", ',');
    }

    @Override
    protected Map<String, Double> parametersIn(byte[] written) {
        List<String> lines = new String(written, StandardCharsets.UTF_8).lines().toList();
        Map<String, Double> parameters = new HashMap<>();
        for (String line : lines.subList(1, lines.size())) {
            String[] cells = line.split(",");
            parameters.put(cells[0], Double.valueOf(cells[1]));
        }
        return parameters;
    }
}
