package org.curvefit.report;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.curvefit.api.io.ResultWriter;
import org.curvefit.api.spi.Extensions;
import org.curvefit.testkit.JsonText;
import org.curvefit.testkit.contract.ResultWriterContract;

class JsonLinesWriterContractTest extends ResultWriterContract {
    @Override
    protected ResultWriter writer() {
        return Extensions.load(getClass().getClassLoader()).create(ResultWriter.class, "jsonl", Map.of());
    }

    @Override
    protected Map<String, Double> parametersIn(byte[] written) {
        Map<String, Object> result = JsonText.object(new String(written, StandardCharsets.UTF_8).strip());
        Map<String, Double> parameters = new HashMap<>();
        for (Object element : (List<?>) result.get("parameters")) {
            Map<?, ?> parameter = (Map<?, ?>) element;
            parameters.put((String) parameter.get("name"), (Double) parameter.get("value"));
        }
        return parameters;
    }
}
