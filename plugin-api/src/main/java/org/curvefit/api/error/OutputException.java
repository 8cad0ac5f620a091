package org.curvefit.api.error;

/** An output that could not be written. */
public final class OutputException extends CurveFitException {
    private static final long serialVersionUID = 1L;

    /**
     * @param code stable code, e.g. {@code E401}
     * @param message what is wrong, with the values
     * @param where the place, or {@link Location#none()}
     * @param hint what to do, or an empty text
     */
    public OutputException(String code, String message, Location where, String hint) {
        super(code, message, where, hint);
    }
}
