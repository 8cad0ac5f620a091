package org.curvefit.api.error;

/** A limit of time, memory, size or number was reached. */
public final class LimitException extends CurveFitException {
    private static final long serialVersionUID = 1L;

    /**
     * @param code stable code, e.g. {@code E503}
     * @param message what is wrong, with the values
     * @param where the place, or {@link Location#none()}
     * @param hint what to do, or an empty text
     */
    public LimitException(String code, String message, Location where, String hint) {
        super(code, message, where, hint);
    }
}
