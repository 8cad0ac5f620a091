package org.curvefit.api.io;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import org.curvefit.api.fit.BootstrapEstimate;
import org.curvefit.api.fit.FitResult;
import org.curvefit.api.fit.Inference;
import org.curvefit.api.fit.Nonlinearity;
import org.curvefit.api.fit.ParameterEstimate;
import org.curvefit.api.io.ResultTable.Field;

/** How exact each parameter is, beyond its error and interval: one row per parameter; blank where a figure does not exist. */
final class PrecisionTable {
    private final List<ParameterEstimate> estimates;
    private final Map<String, Nonlinearity> nonlinearity;
    private final Map<String, BootstrapEstimate> refits;

    private PrecisionTable(FitResult result) {
        Inference inference = result.diagnostics().inference();
        this.estimates = result.parameters();
        this.nonlinearity =
                inference.nonlinearity().stream().collect(Collectors.toMap(Nonlinearity::name, Function.identity()));
        this.refits = inference.intervals().bootstrap().stream()
                .collect(Collectors.toMap(BootstrapEstimate::name, Function.identity()));
    }

    static ResultTable of(FitResult result) {
        return new PrecisionTable(result).table();
    }

    private ResultTable table() {
        return new ResultTable(
                TableKind.PRECISION,
                List.of(
                        ResultTables.texts("name", estimates, ParameterEstimate::name),
                        ResultTables.numbers("std_error", estimates, ParameterEstimate::standardError),
                        ResultTables.numbers("std_error_percent", estimates, ParameterEstimate::standardErrorPercent),
                        ResultTables.numbers("ci_half_width", estimates, ParameterEstimate::halfWidth),
                        figures("dependency", nonlinearity, Nonlinearity::dependency),
                        figures("vif", nonlinearity, Nonlinearity::vif),
                        figures("skewness", nonlinearity, Nonlinearity::skewness),
                        figures("bootstrap_mean", refits, BootstrapEstimate::mean),
                        figures("bootstrap_bias", refits, BootstrapEstimate::bias),
                        figures("bootstrap_std_error", refits, BootstrapEstimate::standardError)));
    }

    private <T> Field figures(String column, Map<String, T> known, ToDoubleFunction<T> figure) {
        return ResultTables.numbers(
                column,
                estimates,
                e -> known.containsKey(e.name()) ? figure.applyAsDouble(known.get(e.name())) : Double.NaN);
    }
}
