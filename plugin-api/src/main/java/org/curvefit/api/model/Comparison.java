package org.curvefit.api.model;

/** The comparisons of two numbers. */
public enum Comparison {
    LESS,
    LESS_OR_EQUAL,
    GREATER,
    GREATER_OR_EQUAL,
    EQUAL,
    NOT_EQUAL
}
