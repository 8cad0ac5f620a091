package org.curvefit.report.picture.scene;

/**
 * How a line is drawn.
 *
 * @param color of the line
 * @param width in pixels
 * @param dash how it is broken
 */
public record Pen(Rgb color, double width, Dash dash) {
    /** An unbroken line. */
    public static Pen solid(Rgb color, double width) {
        return new Pen(color, width, Dash.SOLID);
    }
}
