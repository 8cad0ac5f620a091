package org.curvefit.api.model;

/**
 * A fitted weight of a model.
 *
 * @param name as in the formula
 * @param bounds the values that make sense, by the model's own definition; {@link Bounds#none()} for a typed formula
 */
public record Parameter(String name, Bounds bounds) {
    /** A parameter without bounds. */
    public Parameter(String name) {
        this(name, Bounds.none());
    }
}
