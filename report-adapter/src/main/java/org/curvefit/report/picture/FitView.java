package org.curvefit.report.picture;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.curvefit.api.data.Observations;
import org.curvefit.api.fit.FitResult;
import org.curvefit.api.io.ResultTables;
import org.curvefit.api.numeric.Vector;
import org.curvefit.report.picture.chart.Curve;
import org.curvefit.report.picture.chart.Observed;

/** A result as seen from one of its inputs: the one with the most different values, the first of equals. */
final class FitView {
    private final FitResult result;
    private final Observations seen;
    private final int[] different;
    private final int shown;

    FitView(FitResult result) {
        this.result = result;
        this.seen = result.provenance().observations();
        this.different = seen.inputs().stream().mapToInt(FitView::different).toArray();
        this.shown = mostDifferent(different);
    }

    /** Whether there is an observation to draw. */
    boolean hasData() {
        return seen.size() > 0;
    }

    /** Observed and fitted values against the input shown; against the row where the model has no input. */
    Observed againstInput() {
        Vector fitted = result.diagnostics().rows().fitted();
        Vector known = fitted.size() == seen.size() ? fitted : unknown(seen.size());
        Vector x = shown < 0 ? rows() : seen.inputs().get(shown);
        return new Observed(inputName(), ResultTables.responseName(result), x, seen.observed(), known);
    }

    /** The model between the observations, where no other input varies. */
    Optional<Curve> curve() {
        if (shown < 0 || Arrays.stream(different).filter(count -> count > 1).count() > 1) {
            return Optional.empty();
        }
        double[] constants = new double[different.length];
        for (int j = 0; j < constants.length; j++) {
            constants[j] = seen.inputs().get(j).at(0);
        }
        return Optional.of(
                new FitCurve(result, constants, shown).over(seen.inputs().get(shown)));
    }

    private String inputName() {
        List<String> inputs = result.provenance().variables().inputs();
        if (shown < 0) {
            return "row";
        }
        return inputs.get(shown) + (inputs.size() == 1 ? "" : " (one of " + inputs.size() + " inputs)");
    }

    private Vector rows() {
        double[] numbers = new double[seen.size()];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = seen.row(i) + 1;
        }
        return Vector.of(numbers);
    }

    private static Vector unknown(int size) {
        double[] values = new double[size];
        Arrays.fill(values, Double.NaN);
        return Vector.of(values);
    }

    private static int different(Vector values) {
        return (int) Arrays.stream(values.toArray()).distinct().count();
    }

    private static int mostDifferent(int[] different) {
        int most = -1;
        for (int j = 0; j < different.length; j++) {
            most = most < 0 || different[j] > different[most] ? j : most;
        }
        return most;
    }
}
