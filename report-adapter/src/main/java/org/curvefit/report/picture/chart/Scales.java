package org.curvefit.report.picture.chart;

import java.util.Arrays;
import java.util.List;
import org.curvefit.api.numeric.Vector;
import org.curvefit.report.picture.axis.LinearScale;
import org.curvefit.report.picture.axis.LogScale;
import org.curvefit.report.picture.axis.Range;
import org.curvefit.report.picture.axis.Scale;

/** Chooses between a linear and a logarithmic axis. */
public final class Scales {
    /** Losses and gradients that span more are shown on a log axis. */
    private static final double LOSS_DECADES = 100;

    private static final double INPUT_DECADES = 1000;

    /** An input is on a log axis only if half of its values would crowd in so small a part of a linear one. */
    private static final double CROWDED = 0.02;

    private static final double PADDING = 0.03;

    /** Losses above so many times the first one are not shown. */
    private static final double RUNAWAY = 1e4;

    private static final double SAME_RATIO = 1e-6;

    private Scales() {}

    /** For an input of a model: logarithmic if its values spread over decades evenly, as doses do. */
    public static Scale ofInput(Vector values) {
        double[] sorted = Arrays.stream(values.toArray())
                .filter(Double::isFinite)
                .sorted()
                .toArray();
        if (sorted.length > 2 && sorted[0] > 0 && sorted[sorted.length - 1] / sorted[0] >= INPUT_DECADES) {
            double median = sorted[sorted.length / 2];
            if (median - sorted[0] < CROWDED * (sorted[sorted.length - 1] - sorted[0])) {
                return padded(LogScale.covering(values));
            }
        }
        return new LinearScale(Range.of(values).padded(PADDING));
    }

    /** For losses and sizes of gradients: logarithmic if none is negative and the positive ones span decades. */
    static Scale ofLoss(Vector... values) {
        double least = Double.POSITIVE_INFINITY;
        double most = 0;
        boolean negative = false;
        for (Vector vector : values) {
            for (int i = 0; i < vector.size(); i++) {
                double value = vector.at(i);
                negative |= value < 0;
                if (value > 0 && value <= Double.MAX_VALUE) {
                    least = Math.min(least, value);
                    most = Math.max(most, value);
                }
            }
        }
        return !negative && most / least >= LOSS_DECADES
                ? padded(LogScale.covering(values))
                : new LinearScale(Range.of(values).padded(PADDING));
    }

    /**
     * For the losses of several runs: logarithmic unless one is negative. What runs away beyond the largest first loss by more than a few
     * decades is left to the edge of the picture.
     */
    static Scale ofRuns(List<Vector> runs) {
        Vector[] all = runs.toArray(new Vector[0]);
        double first = runs.stream()
                .filter(run -> run.size() > 0)
                .mapToDouble(run -> run.at(0))
                .filter(Double::isFinite)
                .max()
                .orElse(0);
        double least = Range.of(all).low();
        if (least < 0 || !(first > 0)) {
            return new LinearScale(Range.of(all).padded(PADDING));
        }
        Vector[] shown = runs.stream()
                .map(run -> Vector.of(Arrays.stream(run.toArray())
                        .filter(loss -> loss <= RUNAWAY * first)
                        .toArray()))
                .toArray(Vector[]::new);
        return padded(LogScale.covering(shown));
    }

    /** For the losses of a scan: logarithmic if all are positive and most of them crowd at the lower end of a linear axis. */
    static Scale ofScan(Vector losses) {
        double[] sorted = Arrays.stream(losses.toArray())
                .filter(Double::isFinite)
                .sorted()
                .toArray();
        if (sorted.length > 2 && sorted[0] > 0) {
            double median = sorted[sorted.length / 2];
            if (median - sorted[0] < CROWDED * (sorted[sorted.length - 1] - sorted[0])) {
                return padded(LogScale.covering(losses));
            }
        }
        return new LinearScale(Range.of(losses).padded(PADDING));
    }

    /** For marks at the values of a grid: room for half a mark at the ends. */
    static Scale aroundGrid(Vector axis) {
        Scale scale = ofGrid(axis);
        return scale instanceof LogScale log
                ? padded(log)
                : new LinearScale(scale.range().padded(PADDING));
    }

    /** For an axis of a grid: exactly its values, logarithmic where it is spaced by a constant ratio. */
    static Scale ofGrid(Vector axis) {
        Range range = new Range(axis.at(0), axis.at(axis.size() - 1));
        return isGeometric(axis) ? new LogScale(range) : new LinearScale(range);
    }

    private static Scale padded(LogScale scale) {
        return new LogScale(new Range(
                Math.max(Double.MIN_NORMAL, scale.value(-PADDING)),
                Math.min(Double.MAX_VALUE, scale.value(1 + PADDING))));
    }

    private static boolean isGeometric(Vector axis) {
        if (axis.size() < 3 || axis.at(0) <= 0) {
            return false;
        }
        double ratio = axis.at(1) / axis.at(0);
        for (int i = 2; i < axis.size(); i++) {
            if (Math.abs(axis.at(i) / axis.at(i - 1) / ratio - 1) > SAME_RATIO) {
                return false;
            }
        }
        return true;
    }
}
