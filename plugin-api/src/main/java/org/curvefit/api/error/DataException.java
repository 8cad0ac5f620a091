package org.curvefit.api.error;

/** Data that cannot be read or used: unreadable file, unknown column, text in a number column, too few rows. */
public final class DataException extends CurveFitException {
    private static final long serialVersionUID = 1L;

    /**
     * @param code stable code, e.g. {@code E301}
     * @param message what is wrong, with the values
     * @param where the place, or {@link Location#none()}
     * @param hint what to do, or an empty text
     */
    public DataException(String code, String message, Location where, String hint) {
        super(code, message, where, hint);
    }
}
