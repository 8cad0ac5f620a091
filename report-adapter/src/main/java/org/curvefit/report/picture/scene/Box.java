package org.curvefit.report.picture.scene;

/**
 * A rectangle in picture coordinates.
 *
 * @param left in pixels
 * @param top in pixels
 * @param width in pixels
 * @param height in pixels
 */
public record Box(double left, double top, double width, double height) {
    /** Its right edge. */
    public double right() {
        return left + width;
    }

    /** Its lower edge. */
    public double bottom() {
        return top + height;
    }

    /** Its corners. */
    public Points corners() {
        return Points.of(left, top, right(), top, right(), bottom(), left, bottom());
    }
}
