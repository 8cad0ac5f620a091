package org.curvefit.api.error;

/** A formula that cannot be understood or cannot be used. */
public final class FormulaException extends CurveFitException {
    private static final long serialVersionUID = 1L;

    /**
     * @param code stable code, e.g. {@code E103}
     * @param message what is wrong, with the values
     * @param where the place, or {@link Location#none()}
     * @param hint what to do, or an empty text
     */
    public FormulaException(String code, String message, Location where, String hint) {
        super(code, message, where, hint);
    }
}
