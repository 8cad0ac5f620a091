package org.curvefit.api.io;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import org.curvefit.api.fit.BootstrapEstimate;
import org.curvefit.api.fit.FitResult;
import org.curvefit.api.fit.Outcome;
import org.curvefit.api.fit.ParameterEstimate;
import org.curvefit.api.io.ResultTable.Field;

/** The columns at the end of the parameters that say how far each may be off. */
final class SpreadColumns {
    private SpreadColumns() {}

    static List<Field> of(Outcome result) {
        List<ParameterEstimate> estimates = result.parameters();
        List<Field> fields = new ArrayList<>(List.of(
                ResultTables.numbers("std_error_percent", estimates, ParameterEstimate::standardErrorPercent),
                ResultTables.numbers("ci_half_width", estimates, ParameterEstimate::halfWidth)));
        Map<String, BootstrapEstimate> refits = bootstrap(result);
        if (!refits.isEmpty()) {
            fields.add(refitted("bootstrap_mean", estimates, refits, BootstrapEstimate::mean));
            fields.add(refitted("bootstrap_bias", estimates, refits, BootstrapEstimate::bias));
            fields.add(refitted("bootstrap_std_error", estimates, refits, BootstrapEstimate::standardError));
        }
        return fields;
    }

    private static Map<String, BootstrapEstimate> bootstrap(Outcome result) {
        List<BootstrapEstimate> refits = result instanceof FitResult fit
                ? fit.diagnostics().inference().intervals().bootstrap()
                : List.of();
        return refits.stream().collect(Collectors.toMap(BootstrapEstimate::name, Function.identity()));
    }

    /** Blank for parameters that were held. */
    private static Field refitted(
            String column,
            List<ParameterEstimate> estimates,
            Map<String, BootstrapEstimate> refits,
            ToDoubleFunction<BootstrapEstimate> value) {
        return ResultTables.numbers(
                column,
                estimates,
                e -> refits.containsKey(e.name()) ? value.applyAsDouble(refits.get(e.name())) : Double.NaN);
    }
}
