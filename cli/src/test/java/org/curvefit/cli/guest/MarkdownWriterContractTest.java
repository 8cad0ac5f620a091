package org.curvefit.cli.guest;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.curvefit.api.io.ResultWriter;
import org.curvefit.testkit.contract.ResultWriterContract;

class MarkdownWriterContractTest extends ResultWriterContract {
    @Override
    protected ResultWriter writer() {
        return new MarkdownWriter();
    }

    @Override
    protected Map<String, Double> parametersIn(byte[] written) {
        List<String> lines = new String(written, StandardCharsets.UTF_8).lines().toList();
        Map<String, Double> parameters = new HashMap<>();
        for (String line : lines.subList(2, lines.size())) {
            String[] cells = line.split("\\|");
            parameters.put(cells[1].strip(), Double.valueOf(cells[2].strip()));
        }
        return parameters;
    }
}
