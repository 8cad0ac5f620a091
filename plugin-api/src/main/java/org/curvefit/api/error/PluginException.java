package org.curvefit.api.error;

/** A plugin that is missing, was built for another version, or failed. */
public final class PluginException extends CurveFitException {
    private static final long serialVersionUID = 1L;

    /**
     * @param code stable code, e.g. {@code E602}
     * @param message what is wrong, with the values
     * @param where the place, or {@link Location#none()}
     * @param hint what to do, or an empty text
     */
    public PluginException(String code, String message, Location where, String hint) {
        super(code, message, where, hint);
    }
}
