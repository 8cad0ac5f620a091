package org.curvefit.api.data;

import java.util.List;
import org.curvefit.api.numeric.Vector;

/**
 * The numbers that a fit sees: complete rows only, as columns.
 *
 * @param inputs one vector per input, n values each, all finite
 * @param observed the observed values of the response, n finite values
 * @param sigma the standard deviation of each observation, n positive values; empty when it is not given (all weights 1)
 * @param selection for each observation its row in the dataset; {@link Rows#all} when none is left out
 * @param skipped rows left out because a cell that is needed is missing
 * @param rejected rows left out because a cell that is needed is defective, with the first 1,000 of them in {@code defects}
 * @param defects the rows left out, skipped and rejected, the first 1,000 of them
 * @param filtered rows left out because they do not fulfil the caller's conditions
 * @param inputSigma the standard deviation of each value of each input, laid out as the inputs, n values each, none negative; empty when the inputs are
 *     exact
 */
public record Observations(
        List<Vector> inputs,
        Vector observed,
        Vector sigma,
        Rows selection,
        long skipped,
        long rejected,
        List<RowDefect> defects,
        long filtered,
        List<Vector> inputSigma) {
    public Observations {
        inputs = List.copyOf(inputs);
        inputSigma = List.copyOf(inputSigma);
        defects = List.copyOf(defects);
    }

    /** Observations with exact inputs. */
    public Observations(
            List<Vector> inputs,
            Vector observed,
            Vector sigma,
            Rows selection,
            long skipped,
            long rejected,
            List<RowDefect> defects,
            long filtered) {
        this(inputs, observed, sigma, selection, skipped, rejected, defects, filtered, List.of());
    }

    /** Observations of data to which no condition was put. */
    public Observations(
            List<Vector> inputs,
            Vector observed,
            Vector sigma,
            Rows selection,
            long skipped,
            long rejected,
            List<RowDefect> defects) {
        this(inputs, observed, sigma, selection, skipped, rejected, defects, 0);
    }

    /** Number of observations. */
    public int size() {
        return observed.size();
    }

    /** Whether the inputs have errors too. */
    public boolean inputErrors() {
        return !inputSigma.isEmpty();
    }

    /** The same with inputs of these standard deviations; exact where there are none. */
    public Observations withInputSigma(List<Vector> changed) {
        return new Observations(inputs, observed, sigma, selection, skipped, rejected, defects, filtered, changed);
    }

    /** The same rows with other inputs, which are exact. */
    public Observations withInputs(List<Vector> changed) {
        return new Observations(changed, observed, sigma, selection, skipped, rejected, defects, filtered);
    }

    /** The same rows with other observed values. */
    public Observations withObserved(Vector changed) {
        return new Observations(inputs, changed, sigma, selection, skipped, rejected, defects, filtered, inputSigma);
    }

    /** The same with these standard deviations. */
    public Observations withSigma(Vector changed) {
        return new Observations(inputs, observed, changed, selection, skipped, rejected, defects, filtered, inputSigma);
    }

    /** Whether standard deviations are given. */
    public boolean weighted() {
        return sigma.size() > 0;
    }

    /** The dataset row of observation {@code i}. */
    public int row(int i) {
        return selection.row(i);
    }
}
