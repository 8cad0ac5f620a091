package org.curvefit.api.io;

import java.util.List;
import org.curvefit.api.fit.FitResult;
import org.curvefit.api.fit.ParameterCounts;
import org.curvefit.api.fit.SearchEnd;
import org.curvefit.api.io.ResultTable.Field;

/** The columns that tell which run an answer comes from; those of the summary that follow the errors. Nothing in them differs from run to run. */
final class RunColumns {
    private RunColumns() {}

    static List<Field> of(FitResult result) {
        SearchEnd end = result.end();
        ParameterCounts counts = ParameterCounts.of(result.parameters());
        return List.of(
                ResultTables.count("parameters_fixed", counts.fixed()),
                ResultTables.count("parameters_tied", counts.tied()),
                ResultTables.count("parameters_at_bound", counts.atBound()),
                ResultTables.text("start_origin", end.startOrigin()),
                ResultTables.text("stop_rule", end.stop().rule()),
                ResultTables.number("stop_measured", end.stop().measured()),
                ResultTables.number("stop_threshold", end.stop().threshold()),
                ResultTables.count("seed", end.seed()));
    }
}
