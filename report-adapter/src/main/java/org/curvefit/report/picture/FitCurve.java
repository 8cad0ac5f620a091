package org.curvefit.report.picture;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.curvefit.api.fit.ErrorBand;
import org.curvefit.api.fit.FitResult;
import org.curvefit.api.fit.Predictions;
import org.curvefit.api.numeric.Vector;
import org.curvefit.report.picture.axis.Scale;
import org.curvefit.report.picture.chart.Curve;
import org.curvefit.report.picture.chart.Scales;

/** Evaluates a fitted model along one input, with its bands; where observations have a sigma, that of a new one is not known and no band drawn. */
final class FitCurve {
    private static final int NODES = 301;

    /** So many observations are nodes of the curve too, so that a narrow peak among them is not passed over. */
    private static final int MOST_OBSERVATIONS = 500;

    private final FitResult result;
    private final double[] constants;
    private final int shown;

    /**
     * @param constants the value of each input; the one shown is replaced
     * @param shown index of the input along which the curve runs
     */
    FitCurve(FitResult result, double[] constants, int shown) {
        this.result = result;
        this.constants = constants.clone();
        this.shown = shown;
    }

    /** The curve over the range of observed values. */
    Curve over(Vector observed) {
        double[] x = nodes(observed);
        double[][] inputs = new double[constants.length][];
        for (int j = 0; j < constants.length; j++) {
            inputs[j] = x;
            if (j != shown) {
                inputs[j] = new double[x.length];
                Arrays.fill(inputs[j], constants[j]);
            }
        }
        double[] fit = result.predictRows(inputs);
        return new Curve(Vector.of(x), Vector.of(fit), bands(inputs));
    }

    private static double[] nodes(Vector observed) {
        Scale scale = Scales.ofInput(observed);
        double low = observed.min();
        double high = observed.max();
        double from = scale.position(low);
        double to = scale.position(high);
        DoubleStream even =
                IntStream.range(1, NODES - 1).mapToDouble(i -> scale.value(from + (to - from) * i / (NODES - 1)));
        DoubleStream own =
                observed.size() <= MOST_OBSERVATIONS ? Arrays.stream(observed.toArray()) : DoubleStream.of(low, high);
        return DoubleStream.concat(even, own)
                .filter(x -> x >= low && x <= high)
                .sorted()
                .distinct()
                .toArray();
    }

    private List<Curve.Band> bands(double[][] inputs) {
        Optional<ErrorBand> around = ErrorBand.of(result);
        if (around.isEmpty() || !result.status().hasStandardErrors()) {
            return List.of();
        }
        List<Vector> columns = Arrays.stream(inputs).map(Vector::of).toList();
        Predictions band = around.get().at(columns, inputs[shown].length);
        List<Curve.Band> bands = new ArrayList<>();
        if (!result.provenance().observations().weighted()
                && Double.isFinite(around.get().spread().noise())) {
            bands.add(new Curve.Band("prediction band", band.piLow(), band.piHigh()));
        }
        bands.add(new Curve.Band("confidence band", band.ciLow(), band.ciHigh()));
        return bands;
    }
}
