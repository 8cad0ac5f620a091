package org.curvefit.api.fit;

import java.util.Optional;
import java.util.stream.IntStream;
import org.curvefit.api.model.ModelFunction;
import org.curvefit.api.model.ModelKernel;

/** A fitted model of one input and the width of its band, point by point. For one thread. */
final class PointCurve {
    private final double[] parameters;
    private final Optional<Spread> spread;
    private final ModelKernel kernel;
    private final double[][] block = new double[1][ModelFunction.BLOCK];
    private final double[] values = new double[ModelFunction.BLOCK];
    private final double[][] derivatives;
    private final double[] gradient;

    PointCurve(ModelFunction function, double[] parameters, Optional<Spread> spread) {
        this.parameters = parameters.clone();
        this.spread = spread;
        int wanted = spread.isPresent() ? parameters.length : 0;
        this.kernel = function.kernel(IntStream.range(0, wanted).toArray());
        this.derivatives = new double[wanted][ModelFunction.BLOCK];
        this.gradient = new double[wanted];
    }

    /** f(x). */
    double value(double x) {
        block[0][0] = x;
        kernel.evaluate(parameters, block, 1, values);
        return values[0];
    }

    /** f at many points. */
    double[] values(double[] x) {
        double[] all = new double[x.length];
        for (int from = 0; from < x.length; from += ModelFunction.BLOCK) {
            int count = Math.min(ModelFunction.BLOCK, x.length - from);
            System.arraycopy(x, from, block[0], 0, count);
            kernel.evaluate(parameters, block, count, values);
            System.arraycopy(values, 0, all, from, count);
        }
        return all;
    }

    /** What the band is made of. */
    Optional<Spread> spread() {
        return spread;
    }

    /**
     * |f(x) - y| - q sqrt(g'Cg + v): not above zero where the band at x contains y.
     *
     * @param sigma of what is compared with the curve, whose variance is v; 0 for a mean
     */
    double excess(double x, double y, double sigma) {
        block[0][0] = x;
        kernel.linearize(parameters, block, 1, values, derivatives);
        for (int k = 0; k < gradient.length; k++) {
            gradient[k] = derivatives[k][0];
        }
        Spread known = spread.orElseThrow();
        double more = sigma == 0 ? 0 : known.observationVariance(values[0], sigma);
        return Math.abs(values[0] - y) - known.quantile() * Math.sqrt(known.variance(gradient) + more);
    }
}
