package org.curvefit.api.model;

import java.util.List;

/** What a host holds: a text that means y = f(x; p). Which of its names are columns is decided when it is bound to data. */
public interface Model {
    /** The model as written, e.g. {@code temp_C = a + b*exp(-c*minute)}. */
    String text();

    /**
     * Decides every name: a name that is a column is an input, every other name is a parameter.
     *
     * @param columns names of the columns of the data
     * @param declared names that are parameters even if they look like a misspelt column; empty for none
     * @throws org.curvefit.api.error.FormulaException if a name cannot be decided or nothing is left to fit
     */
    ModelFunction bind(List<String> columns, List<String> declared);
}
