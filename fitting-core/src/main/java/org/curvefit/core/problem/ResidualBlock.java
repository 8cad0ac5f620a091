package org.curvefit.core.problem;

import java.util.List;
import java.util.Optional;
import org.curvefit.api.data.Observations;
import org.curvefit.api.data.Rows;
import org.curvefit.api.model.ModelFunction;
import org.curvefit.api.model.ModelKernel;
import org.curvefit.api.numeric.Vector;

/**
 * Residuals r = (f - y) / sigma of a block of rows and their derivatives, with the loss folded in, in buffers that one thread owns and reuses. Data of a single block stay
 * loaded.
 */
final class ResidualBlock {
    private static final int CAPACITY = ModelFunction.BLOCK;
    private static final Observations NOTHING =
            new Observations(List.of(), Vector.empty(), Vector.empty(), Rows.all(0), 0, 0, List.of());

    private final ModelFunction function;
    private final int[] wanted;
    private final ModelKernel kernel;
    private final int size;
    private final double[][] inputs;
    private final double[] observed = new double[CAPACITY];
    private final double[] sigma = new double[CAPACITY];
    private final double[][] columns;
    private final double[][] derivatives;
    private double[][] second = new double[0][];
    private Observations observations = NOTHING;
    private LossCorrection correction = LossCorrection.none();
    private Optional<FootPoints> foot = Optional.empty();
    private int loadedFrom = -1;
    private int rows;

    /**
     * @param wanted the parameters whose derivatives become columns, in this order
     */
    ResidualBlock(ModelFunction function, int[] wanted) {
        this.function = function;
        this.wanted = wanted.clone();
        this.kernel = function.kernel(wanted);
        this.size = wanted.length;
        this.inputs = new double[function.inputs().size()][CAPACITY];
        this.columns = new double[size + 1][CAPACITY];
        this.derivatives = java.util.Arrays.copyOf(columns, size);
    }

    /** Whether this block evaluates that function with those derivatives. */
    boolean serves(ModelFunction other, int[] others) {
        return function == other && java.util.Arrays.equals(wanted, others);
    }

    /** Turns to other data. */
    ResidualBlock attach(Observations data) {
        observations = data;
        correction = LossCorrection.none();
        if (data.inputErrors() && foot.isEmpty()) {
            foot = Optional.of(new FootPoints(function));
        }
        loadedFrom = -1;
        return this;
    }

    /** Counts residuals by a loss until it turns to other data. */
    ResidualBlock correctedBy(LossCorrection loss) {
        correction = loss;
        return this;
    }

    /** Lets the data go. */
    void detach() {
        observations = NOTHING;
        loadedFrom = -1;
    }

    /** Loads the block that begins at an observation; returns its number of rows. */
    int load(int from) {
        if (from != loadedFrom) {
            rows = Math.min(CAPACITY, observations.size() - from);
            for (int j = 0; j < inputs.length; j++) {
                observations.inputs().get(j).copyTo(from, inputs[j], 0, rows);
            }
            observations.observed().copyTo(from, observed, 0, rows);
            if (observations.weighted()) {
                observations.sigma().copyTo(from, sigma, 0, rows);
            }
            if (observations.inputErrors()) {
                foot.orElseThrow().load(observations, from);
            }
            loadedFrom = from;
        }
        return rows;
    }

    /** Loads chosen observations; returns their number. */
    int gather(int[] chosen, int from, int to) {
        rows = to - from;
        for (int i = 0; i < rows; i++) {
            int row = chosen[from + i];
            for (int j = 0; j < inputs.length; j++) {
                inputs[j][i] = observations.inputs().get(j).at(row);
            }
            observed[i] = observations.observed().at(row);
            sigma[i] = observations.weighted() ? observations.sigma().at(row) : 1;
        }
        loadedFrom = -1;
        return rows;
    }

    /** Residuals only; in the last of {@link #columns()}. */
    void residuals(double[] parameters) {
        double[] residuals = columns[size];
        if (observations.inputErrors()) {
            foot.orElseThrow().settle(parameters);
            foot.orElseThrow().residuals(residuals);
            return;
        }
        kernel.evaluate(parameters, inputs, rows, residuals);
        count(residuals);
    }

    /**
     * Residuals only, of one set of parameters after another; in the last of {@link #columns()}.
     *
     * @param again whether the same rows were loaded at the call before, which was to this method
     */
    void scan(double[] parameters, boolean again) {
        double[] residuals = columns[size];
        kernel.scan(parameters, inputs, rows, again, residuals);
        count(residuals);
    }

    /** Turns values of the model into residuals, as they count. */
    private void count(double[] values) {
        subtractObserved(values);
        divideBySigma(values);
        if (!correction.squared()) {
            correction.residuals(values, observed, rows);
        }
    }

    /** Residuals and their derivatives in {@link #columns()}. */
    void linearize(double[] parameters) {
        if (observations.inputErrors()) {
            linearize(parameters, foot.orElseThrow());
            return;
        }
        kernel.linearize(parameters, inputs, rows, columns[size], derivatives);
        subtractObserved(columns[size]);
        for (double[] column : columns) {
            divideBySigma(column);
        }
        if (!correction.squared()) {
            correction.linearization(columns, observed, rows);
        }
    }

    /** The residuals that remain when the errors in the inputs are eliminated. */
    private void linearize(double[] parameters, FootPoints errors) {
        errors.settle(parameters);
        kernel.linearize(parameters, errors.points(), rows, columns[size], derivatives);
        for (double[] column : derivatives) {
            errors.weigh(column);
        }
        errors.residuals(columns[size]);
    }

    /** As {@link #linearize}, with the second derivatives of the residuals in {@link #second()}. */
    void curvature(double[] parameters) {
        if (second.length == 0) {
            second = new double[size * (size + 1) / 2][CAPACITY];
        }
        kernel.curvature(parameters, inputs, rows, columns[size], derivatives, second);
        subtractObserved(columns[size]);
        for (double[] column : columns) {
            divideBySigma(column);
        }
        for (double[] column : second) {
            divideBySigma(column);
        }
        if (!correction.squared()) {
            correction.curvature(columns, second, observed, rows);
        }
    }

    /** Derivative columns of the loaded block, then the residuals. */
    double[][] columns() {
        return columns;
    }

    /** Packed lower triangle of weighted second derivatives. */
    double[][] second() {
        return second;
    }

    /** Means of counts stay what they are: their loss compares them with the counts itself, because the difference would lose their digits. */
    private void subtractObserved(double[] values) {
        for (int i = 0; i < rows && !correction.counts(); i++) {
            values[i] -= observed[i];
        }
    }

    private void divideBySigma(double[] values) {
        if (observations.weighted()) {
            for (int i = 0; i < rows; i++) {
                values[i] /= sigma[i];
            }
        }
    }
}
