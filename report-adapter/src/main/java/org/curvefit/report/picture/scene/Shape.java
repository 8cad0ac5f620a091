package org.curvefit.report.picture.scene;

import java.util.List;
import java.util.Optional;

/** What a picture is made of. Later shapes cover earlier ones. */
public sealed interface Shape {
    /**
     * A line through points.
     *
     * @param points at least one
     * @param pen how it is drawn
     */
    record Polyline(Points points, Pen pen) implements Shape {}

    /**
     * An area with a closed border; a ring within a ring is a hole (even-odd rule).
     *
     * @param rings borders, each closed from its last point to its first
     * @param fill how it is filled
     * @param edge how its border is drawn, if it is
     */
    record Area(List<Points> rings, Fill fill, Optional<Pen> edge) implements Shape {
        public Area {
            rings = List.copyOf(rings);
        }

        /** An area without a visible border. */
        public Area(List<Points> rings, Fill fill) {
            this(rings, fill, Optional.empty());
        }
    }

    /**
     * A mark of one observation or point.
     *
     * @param x centre
     * @param y centre
     * @param form its shape
     * @param color of its border, and of its area where the form is filled
     * @param note what a reader sees when pointing at it; empty for nothing
     */
    record Marker(double x, double y, Form form, Rgb color, String note) implements Shape {
        public Marker {
            if (!Double.isFinite(x) || !Double.isFinite(y)) {
                throw new IllegalArgumentException("marker at " + x + ", " + y);
            }
        }

        /** Half its width in pixels. */
        public static final double RADIUS = 3.5;

        /** The shapes of marks. */
        public enum Form {
            OPEN_CIRCLE,
            DOT,
            CROSS,
            OPEN_SQUARE,
            DIAMOND,
            RING
        }
    }

    /**
     * A line of text.
     *
     * @param x of the anchor
     * @param y of the base line
     * @param text in one line
     * @param style how it is set
     */
    record Text(double x, double y, String text, TextStyle style) implements Shape {
        public Text {
            if (!Double.isFinite(x) || !Double.isFinite(y)) {
                throw new IllegalArgumentException("text at " + x + ", " + y);
            }
        }
    }

    /**
     * A line with a head at its end.
     *
     * @param points start and end
     * @param pen how it is drawn
     */
    record Arrow(Points points, Pen pen) implements Shape {}

    /**
     * Shapes that belong together.
     *
     * @param name what they show, one lower-case word or several with hyphens
     * @param dx shift to the right
     * @param dy shift downwards
     * @param clip what lies outside of it is not drawn; before the shift
     * @param shapes in the order of drawing
     */
    record Group(String name, double dx, double dy, Optional<Box> clip, List<Shape> shapes) implements Shape {
        public Group {
            shapes = List.copyOf(shapes);
        }

        /** Shapes with a name. */
        public static Group of(String name, List<? extends Shape> shapes) {
            return new Group(name, 0, 0, Optional.empty(), List.copyOf(shapes));
        }

        /** Shapes of which only what lies in a box is drawn. */
        public static Group clipped(String name, Box clip, List<? extends Shape> shapes) {
            return new Group(name, 0, 0, Optional.of(clip), List.copyOf(shapes));
        }
    }
}
