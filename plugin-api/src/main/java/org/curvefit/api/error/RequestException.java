package org.curvefit.api.error;

/** A request that contradicts itself, the model or the data: unknown method, start value outside its bound, empty bound. */
public final class RequestException extends CurveFitException {
    private static final long serialVersionUID = 1L;

    /**
     * @param code stable code, e.g. {@code E113}
     * @param message what is wrong, with the values
     * @param where the place, or {@link Location#none()}
     * @param hint what to do, or an empty text
     */
    public RequestException(String code, String message, Location where, String hint) {
        super(code, message, where, hint);
    }
}
