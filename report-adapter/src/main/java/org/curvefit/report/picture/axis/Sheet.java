package org.curvefit.report.picture.axis;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.curvefit.report.picture.scene.Box;
import org.curvefit.report.picture.scene.Scene;
import org.curvefit.report.picture.scene.Shape;
import org.curvefit.report.picture.scene.TextStyle;
import org.curvefit.report.picture.scene.TextStyle.Anchor;
import org.curvefit.report.picture.scene.TextWidth;

/** A picture while it is being laid out, from top to bottom: title, lines of text, legend, panels. Used by one thread, then thrown away. */
public final class Sheet {
    /** Width of all pictures in pixels. */
    public static final int WIDTH = 760;

    /** Between the picture's edge and what is in it. */
    public static final double MARGIN = 16;

    /** Below a panel with numbers and a title. */
    public static final double BELOW_PANEL = 52;

    /** Below a panel without. */
    public static final double BELOW_BARE_PANEL = 16;

    private static final double TITLE_LINE = 22;
    private static final double LINE = 18;
    private static final double BETWEEN = 10;
    private static final double LEGEND_GAP = 8;
    private static final double LEGEND_BETWEEN = 22;
    private static final double HALF_LETTER = 4.3;

    private final List<Shape> shapes = new ArrayList<>();
    private final String title;
    private double y;

    /** An empty sheet with a title. */
    public Sheet(String title) {
        this.title = title;
        this.y = MARGIN + TITLE_LINE - BETWEEN / 2;
        String fitted = TextWidth.fitted(title, TextStyle.title(), WIDTH - 2 * MARGIN);
        shapes.add(new Shape.Text(MARGIN, y, fitted, TextStyle.title()));
        y += BETWEEN;
    }

    /** Adds a line of text. */
    public void note(String text) {
        if (!text.isEmpty()) {
            y += LINE - BETWEEN / 2;
            TextStyle style = TextStyle.medium(Anchor.START);
            shapes.add(new Shape.Text(MARGIN, y, TextWidth.fitted(text, style, WIDTH - 2 * MARGIN), style));
            y += BETWEEN / 2;
        }
    }

    /** Adds a legend, in as many lines as it needs. */
    public void legend(List<LegendEntry> entries) {
        TextStyle style = TextStyle.medium(Anchor.START);
        List<Shape> legend = new ArrayList<>();
        double x = MARGIN;
        y += LINE;
        for (LegendEntry entry : entries) {
            double most = WIDTH - 2 * MARGIN - entry.width() - LEGEND_GAP;
            String text = TextWidth.fitted(entry.text(), style, most);
            double width = entry.width() + LEGEND_GAP + TextWidth.of(text, style);
            if (x > MARGIN && x + width > WIDTH - MARGIN) {
                x = MARGIN;
                y += LINE + 2;
            }
            legend.add(new Shape.Group(
                    "sample", x + entry.width() / 2, y - HALF_LETTER, Optional.empty(), entry.sample()));
            legend.add(new Shape.Text(x + entry.width() + LEGEND_GAP, y, text, style));
            x += width + LEGEND_BETWEEN;
        }
        y += BETWEEN / 2;
        shapes.add(Shape.Group.of("legend", legend));
    }

    /** The room that numbers and titles of these upright axes need at the left of panels of this height. */
    public static double roomFor(double height, Axis... axes) {
        double widest = 0;
        for (Axis axis : axes) {
            double title = axis.title().isEmpty() ? 0 : LINE;
            widest = Math.max(widest, axis.labelWidth(height) + title);
        }
        return MARGIN + widest + PanelAxes.TICK + 3 * PanelAxes.GAP;
    }

    /**
     * The box of the next panel over the whole width.
     *
     * @param left the room at its left
     * @param height of the frame
     * @param below the room below it
     */
    public Box place(double left, double height, double below) {
        Box box = new Box(left, y + BETWEEN, WIDTH - left - MARGIN - BETWEEN, height);
        y += BETWEEN + height + below;
        return box;
    }

    /**
     * The boxes of the next panels side by side.
     *
     * @param columns how many have room in a row
     * @param left the room at the left of each
     * @param height of the frames
     * @param below the room below them
     */
    public List<Box> placeRow(int columns, double left, double height, double below) {
        double pitch = (WIDTH - MARGIN) / (double) columns;
        List<Box> row = new ArrayList<>();
        for (int column = 0; column < columns; column++) {
            row.add(new Box(column * pitch + left, y + BETWEEN, pitch - left, height));
        }
        y += BETWEEN + height + below;
        return row;
    }

    /** Adds shapes. */
    public void add(Shape shape) {
        shapes.add(shape);
    }

    /** The finished picture. */
    public Scene scene(String description) {
        return new Scene(WIDTH, (int) Math.ceil(y), title, description, shapes);
    }
}
