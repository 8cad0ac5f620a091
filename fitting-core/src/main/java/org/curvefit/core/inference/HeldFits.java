package org.curvefit.core.inference;

/** Fits with one parameter held, whoever makes them. */
public interface HeldFits {
    /**
     * The smallest residual sum of squares with the parameter at a value.
     *
     * @param value of the parameter that is held
     * @param others where to begin, one value per other free parameter
     */
    HeldFit at(double value, double[] others);
}
