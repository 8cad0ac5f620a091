package org.curvefit.report.picture.scene;

/**
 * How an area is filled.
 *
 * @param color of the area
 * @param opacity 0 to 1
 */
public record Fill(Rgb color, double opacity) {
    /** A fill that hides what is below. */
    public static Fill solid(Rgb color) {
        return new Fill(color, 1);
    }
}
