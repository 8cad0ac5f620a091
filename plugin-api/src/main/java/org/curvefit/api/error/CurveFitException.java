package org.curvefit.api.error;

/**
 * Something that the caller can fix. The message says what is wrong, {@link #where()} where, {@link #hint()} what to do; {@link #code()} is
 * stable and can be tested by programs.
 */
public abstract sealed class CurveFitException extends RuntimeException
        permits FormulaException, RequestException, DataException, OutputException, LimitException, PluginException {
    private static final long serialVersionUID = 1L;

    private final String code;
    private final transient Location where;
    private final String hint;

    CurveFitException(String code, String message, Location where, String hint) {
        super(message);
        this.code = code;
        this.where = where;
        this.hint = hint;
    }

    /** The stable code, e.g. {@code E103}. */
    public final String code() {
        return code;
    }

    /** Where it is wrong; {@link Location#none()} when there is no place. */
    public final Location where() {
        return where == null ? Location.none() : where;
    }

    /** What to do about it, as a command or an edit; empty when nothing can be proposed. */
    public final String hint() {
        return hint;
    }
}
