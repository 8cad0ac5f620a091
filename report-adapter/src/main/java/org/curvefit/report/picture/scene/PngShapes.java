package org.curvefit.report.picture.scene;

import java.awt.AlphaComposite;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Composite;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.font.TextLayout;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.List;

/**
 * Draws shapes with the JDK's painter.
 *
 * @param graphics scaled to picture coordinates
 */
record PngShapes(Graphics2D graphics) {
    private static final float HALO = 6;

    void drawAll(List<Shape> shapes) {
        for (Shape shape : shapes) {
            draw(shape);
        }
    }

    private void draw(Shape shape) {
        if (shape instanceof Shape.Polyline line) {
            stroke(line.pen());
            graphics.draw(path(List.of(line.points()), false));
        } else if (shape instanceof Shape.Area area) {
            area(area);
        } else if (shape instanceof Shape.Marker marker) {
            marker(marker);
        } else if (shape instanceof Shape.Text text) {
            text(text);
        } else if (shape instanceof Shape.Arrow arrow) {
            draw(new Shape.Polyline(arrow.points(), arrow.pen()));
            draw(new Shape.Area(
                    List.of(ArrowHead.of(arrow)), Fill.solid(arrow.pen().color())));
        } else {
            group((Shape.Group) shape);
        }
    }

    private void area(Shape.Area area) {
        Composite before = graphics.getComposite();
        graphics.setComposite(AlphaComposite.getInstance(
                AlphaComposite.SRC_OVER, (float) area.fill().opacity()));
        graphics.setColor(color(area.fill().color()));
        graphics.fill(path(area.rings(), true));
        graphics.setComposite(before);
        area.edge().ifPresent(pen -> {
            stroke(pen);
            graphics.draw(path(area.rings(), true));
        });
    }

    private void marker(Shape.Marker marker) {
        double r = MarkerForm.radius(marker.form());
        java.awt.Shape outline = MarkerForm.isCircle(marker.form())
                ? new Ellipse2D.Double(marker.x() - r, marker.y() - r, 2 * r, 2 * r)
                : path(MarkerForm.outline(marker), false);
        stroke(Pen.solid(marker.color(), MarkerForm.STROKE));
        if (MarkerForm.isFilled(marker.form())) {
            graphics.fill(outline);
        }
        graphics.draw(outline);
    }

    private void text(Shape.Text text) {
        if (text.text().isEmpty()) {
            return;
        }
        TextStyle style = text.style();
        Font font =
                new Font(Font.SANS_SERIF, style.bold() ? Font.BOLD : Font.PLAIN, 1).deriveFont((float) style.size());
        TextLayout layout = new TextLayout(text.text(), font, graphics.getFontRenderContext());
        double shift = switch (style.anchor()) {
            case START -> 0;
            case MIDDLE -> -layout.getAdvance() / 2;
            case END -> -layout.getAdvance();
        };
        AffineTransform before = graphics.getTransform();
        graphics.translate(text.x(), text.y());
        if (style.upwards()) {
            graphics.rotate(-Math.PI / 2);
        }
        graphics.translate(shift, 0);
        if (style.haloed()) {
            stroke(Pen.solid(Palette.WHITE, HALO));
            graphics.draw(layout.getOutline(new AffineTransform()));
        }
        graphics.setColor(color(Palette.TEXT));
        layout.draw(graphics, 0, 0);
        graphics.setTransform(before);
    }

    private void group(Shape.Group group) {
        AffineTransform before = graphics.getTransform();
        java.awt.Shape clipBefore = graphics.getClip();
        graphics.translate(group.dx(), group.dy());
        group.clip()
                .ifPresent(
                        box -> graphics.clip(new Rectangle2D.Double(box.left(), box.top(), box.width(), box.height())));
        drawAll(group.shapes());
        graphics.setTransform(before);
        graphics.setClip(clipBefore);
    }

    private void stroke(Pen pen) {
        graphics.setColor(color(pen.color()));
        double[] dash = pen.dash().lengths().toArray();
        float[] lengths = new float[dash.length];
        for (int i = 0; i < dash.length; i++) {
            lengths[i] = (float) dash[i];
        }
        float width = (float) pen.width();
        graphics.setStroke(
                dash.length == 0
                        ? new BasicStroke(width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND)
                        : new BasicStroke(width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 1, lengths, 0));
    }

    private static Path2D path(List<Points> parts, boolean closed) {
        Path2D path = new Path2D.Double(Path2D.WIND_EVEN_ODD);
        for (Points part : parts) {
            for (int i = 0; i < part.size(); i++) {
                double x = part.x().at(i);
                double y = part.y().at(i);
                if (i == 0) {
                    path.moveTo(x, y);
                } else {
                    path.lineTo(x, y);
                }
            }
            if (closed && part.size() > 0) {
                path.closePath();
            }
        }
        return path;
    }

    private static Color color(Rgb rgb) {
        return new Color(rgb.red(), rgb.green(), rgb.blue());
    }
}
