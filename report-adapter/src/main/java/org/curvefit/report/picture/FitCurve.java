package org.curvefit.report.picture;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.curvefit.api.fit.FitResult;
import org.curvefit.api.fit.ParameterEstimate;
import org.curvefit.api.fit.Uncertainty;
import org.curvefit.api.model.Derivatives;
import org.curvefit.api.model.ModelFunction;
import org.curvefit.api.model.ModelKernel;
import org.curvefit.api.numeric.Matrix;
import org.curvefit.api.numeric.Vector;
import org.curvefit.report.picture.axis.Scale;
import org.curvefit.report.picture.chart.Curve;
import org.curvefit.report.picture.chart.Scales;

/**
 * Evaluates a fitted model along one input, with its bands f +- t sqrt(g'Cg) for the mean and f +- t sqrt(s^2 + g'Cg) for a new observation,
 * g = df/dp and C the covariance of the estimates. G. A. F. Seber, C. J. Wild, Nonlinear Regression, 1989, section 5.1.
 */
final class FitCurve {
    private static final int NODES = 301;

    /** So many observations are nodes of the curve too, so that a narrow peak among them is not passed over. */
    private static final int MOST_OBSERVATIONS = 500;

    private static final double SYMMETRIC = 1e-6;

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
        return new Curve(Vector.of(x), Vector.of(fit), bands(inputs, fit));
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

    private List<Curve.Band> bands(double[][] inputs, double[] fit) {
        double t = quantile(result.parameters());
        boolean possible = result.status().hasStandardErrors()
                && t > 0
                && result.function().derivatives() != Derivatives.NONE;
        if (!possible || !(result.uncertainty() instanceof Uncertainty.Estimated estimated)) {
            return List.of();
        }
        double[] variance = variances(inputs, estimated.covariance());
        double deviation = result.summary().residualSd();
        List<Curve.Band> bands = new ArrayList<>();
        if (!result.provenance().observations().weighted() && Double.isFinite(deviation)) {
            bands.add(band("prediction band", fit, variance, t, deviation * deviation));
        }
        bands.add(band("confidence band", fit, variance, t, 0));
        return bands;
    }

    /**
     * The quantile by which the intervals of the parameters were made; 0 where none of them is symmetric, because then it is not known.
     */
    private static double quantile(List<ParameterEstimate> estimates) {
        for (ParameterEstimate estimate : estimates) {
            double up = estimate.high() - estimate.value();
            double down = estimate.value() - estimate.low();
            double t = (up + down) / (2 * estimate.standardError());
            if (Double.isFinite(t) && t > 0 && Math.abs(up - down) <= SYMMETRIC * (up + down)) {
                return t;
            }
        }
        return 0;
    }

    private double[] variances(double[][] inputs, Matrix covariance) {
        ModelFunction function = result.function();
        int parameters = function.parameters().size();
        ModelKernel kernel = function.kernel(IntStream.range(0, parameters).toArray());
        double[] variances = new double[inputs[shown].length];
        double[] values = new double[ModelFunction.BLOCK];
        double[][] gradient = new double[parameters][ModelFunction.BLOCK];
        double[][] block = new double[inputs.length][ModelFunction.BLOCK];
        for (int from = 0; from < variances.length; from += ModelFunction.BLOCK) {
            int count = Math.min(ModelFunction.BLOCK, variances.length - from);
            for (int j = 0; j < inputs.length; j++) {
                System.arraycopy(inputs[j], from, block[j], 0, count);
            }
            kernel.linearize(result.values(), block, count, values, gradient);
            for (int i = 0; i < count; i++) {
                variances[from + i] = variance(gradient, i, covariance);
            }
        }
        return variances;
    }

    private static double variance(double[][] gradient, int row, Matrix covariance) {
        double sum = 0;
        for (int k = 0; k < gradient.length; k++) {
            for (int l = 0; l < gradient.length; l++) {
                sum += gradient[k][row] * covariance.at(k, l) * gradient[l][row];
            }
        }
        return Math.max(0, sum);
    }

    private static Curve.Band band(String name, double[] fit, double[] variance, double t, double more) {
        double[] low = new double[fit.length];
        double[] high = new double[fit.length];
        for (int i = 0; i < fit.length; i++) {
            double half = t * Math.sqrt(variance[i] + more);
            low[i] = fit[i] - half;
            high[i] = fit[i] + half;
        }
        return new Curve.Band(name, Vector.of(low), Vector.of(high));
    }
}
