package org.curvefit.report.picture.scene;

/**
 * How a line of text is set.
 *
 * @param size in pixels, at least 12
 * @param bold whether it is bold
 * @param anchor which part of the text stands at its place
 * @param upwards whether it runs from bottom to top
 * @param haloed whether it has a white border, to be readable on lines
 */
public record TextStyle(double size, boolean bold, Anchor anchor, boolean upwards, boolean haloed) {
    /** The smallest text. */
    public static final double SMALL = 12;

    /** Text that is read first. */
    public static final double LARGE = 16;

    public TextStyle {
        if (size < SMALL) {
            throw new IllegalArgumentException("text of " + size + " pixels");
        }
    }

    /** Which part of a text stands at its place. */
    public enum Anchor {
        START,
        MIDDLE,
        END
    }

    /** Plain small text. */
    public static TextStyle small(Anchor anchor) {
        return new TextStyle(SMALL, false, anchor, false, false);
    }

    /** Plain text of axis titles. */
    public static TextStyle medium(Anchor anchor) {
        return new TextStyle(13, false, anchor, false, false);
    }

    /** The title of a picture. */
    public static TextStyle title() {
        return new TextStyle(LARGE, true, Anchor.START, false, false);
    }

    /** The same, from bottom to top. */
    public TextStyle turned() {
        return new TextStyle(size, bold, anchor, true, haloed);
    }

    /** The same with a white border. */
    public TextStyle onLines() {
        return new TextStyle(size, bold, anchor, upwards, true);
    }
}
