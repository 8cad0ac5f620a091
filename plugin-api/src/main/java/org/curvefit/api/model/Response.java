package org.curvefit.api.model;

import java.util.List;
import java.util.Optional;

/** How the observed value is computed from columns of the data: a column as it is, or a function of columns such as log(y). */
public interface Response {
    /** As written on the left side of the formula. */
    String text();

    /** The columns used. */
    List<String> columns();

    /** Whether it is one column as it is. */
    boolean plain();

    /**
     * Observed values of a block of rows.
     *
     * @param columns {@code columns[j][i]} is column j of {@link #columns()} in row i
     * @param rows number of rows, at most {@link ModelFunction#BLOCK}
     * @param observed filled
     */
    void apply(double[][] columns, int rows, double[] observed);

    /**
     * The transformation written in another notation, with columns as inputs; absent where its parts are not known.
     *
     * @param <T> what the notation makes of a part
     */
    default <T> Optional<T> express(Notation<T> notation) {
        return plain() ? Optional.of(notation.input(columns().get(0))) : Optional.empty();
    }
}
