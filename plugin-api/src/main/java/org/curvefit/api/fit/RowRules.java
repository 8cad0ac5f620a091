package org.curvefit.api.fit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What the caller says about rows: how exact each one is, which ones take part, and whether outliers are to be looked for.
 *
 * @param sigma the standard deviation of each observation: a column, a number, or a formula of columns; observations count 1/sigma^2. Empty: all
 *     count alike
 * @param sigmaKnown whether sigma is the standard deviation itself, so that nothing is estimated from the scatter; otherwise it is right up to a
 *     common factor
 * @param where conditions on columns, all of which a row must fulfil to take part
 * @param outliers the rate of false discoveries at which rows are flagged as outliers, between 0 and 1; empty: they are not looked for
 * @param inputSigma the standard deviation of each input: a column, a number (0 for an exact input) or a formula of columns, one per input. Empty: the
 *     inputs are exact
 */
public record RowRules(
        Optional<String> sigma,
        boolean sigmaKnown,
        List<String> where,
        OptionalDouble outliers,
        List<String> inputSigma) {
    private static final RowRules NONE = new RowRules(Optional.empty(), false, List.of(), OptionalDouble.empty());

    public RowRules {
        where = List.copyOf(where);
        inputSigma = List.copyOf(inputSigma);
    }

    /** Rules for rows with exact inputs. */
    public RowRules(Optional<String> sigma, boolean sigmaKnown, List<String> where, OptionalDouble outliers) {
        this(sigma, sigmaKnown, where, outliers, List.of());
    }

    /** All rows take part and count alike. */
    public static RowRules none() {
        return NONE;
    }

    /** The same with standard deviations. */
    public RowRules withSigma(String changed) {
        return new RowRules(Optional.of(changed), sigmaKnown, where, outliers, inputSigma);
    }

    /** The same with sigma taken for the standard deviation itself. */
    public RowRules withSigmaKnown() {
        return new RowRules(sigma, true, where, outliers, inputSigma);
    }

    /** The same with one more condition. */
    public RowRules withWhere(String condition) {
        List<String> conditions = new ArrayList<>(where);
        conditions.add(condition);
        return new RowRules(sigma, sigmaKnown, conditions, outliers, inputSigma);
    }

    /** The same with outliers flagged at this rate of false discoveries. */
    public RowRules withOutliers(double rate) {
        return new RowRules(sigma, sigmaKnown, where, OptionalDouble.of(rate), inputSigma);
    }

    /** The same with errors in the inputs. */
    public RowRules withInputSigma(List<String> changed) {
        return new RowRules(sigma, sigmaKnown, where, outliers, changed);
    }
}
