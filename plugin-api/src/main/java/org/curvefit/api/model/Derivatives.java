package org.curvefit.api.model;

/** The derivatives with respect to the parameters that a model computes itself, exactly. */
public enum Derivatives {
    /** Values only; derivatives are taken by finite differences. */
    NONE,
    /** First derivatives. */
    FIRST,
    /** First and second derivatives. */
    SECOND
}
