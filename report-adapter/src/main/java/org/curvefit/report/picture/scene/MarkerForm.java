package org.curvefit.report.picture.scene;

import java.util.List;

/** The outlines of marks, the same in every kind of picture. */
final class MarkerForm {
    static final double STROKE = 2;
    private static final double RING_RADIUS = 8;

    private MarkerForm() {}

    static boolean isCircle(Shape.Marker.Form form) {
        return switch (form) {
            case OPEN_CIRCLE, DOT, RING -> true;
            case CROSS, OPEN_SQUARE, DIAMOND -> false;
        };
    }

    static boolean isFilled(Shape.Marker.Form form) {
        return form == Shape.Marker.Form.DOT || form == Shape.Marker.Form.DIAMOND;
    }

    static double radius(Shape.Marker.Form form) {
        return form == Shape.Marker.Form.RING ? RING_RADIUS : Shape.Marker.RADIUS;
    }

    /** The lines of a mark that is no circle. */
    static List<Points> outline(Shape.Marker marker) {
        double x = marker.x();
        double y = marker.y();
        double r = Shape.Marker.RADIUS + 1;
        return switch (marker.form()) {
            case CROSS -> List.of(Points.of(x - r, y - r, x + r, y + r), Points.of(x - r, y + r, x + r, y - r));
            case OPEN_SQUARE ->
                List.of(Points.of(x - r, y - r, x + r, y - r, x + r, y + r, x - r, y + r, x - r, y - r));
            case DIAMOND -> List.of(Points.of(x, y - r, x + r, y, x, y + r, x - r, y, x, y - r));
            case OPEN_CIRCLE, DOT, RING -> List.of();
        };
    }
}
