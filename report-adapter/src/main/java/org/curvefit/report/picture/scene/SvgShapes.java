package org.curvefit.report.picture.scene;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Locale;

/** Writes shapes as SVG elements, one a line. */
final class SvgShapes {
    private static final double FULL = 1;

    private final Writer out;
    private final String id;
    private int clips;

    SvgShapes(Writer out, String id) {
        this.out = out;
        this.id = id;
    }

    void writeAll(List<Shape> shapes) throws IOException {
        int i = 0;
        while (i < shapes.size()) {
            if (shapes.get(i) instanceof Shape.Marker first) {
                i = markers(shapes, i, first);
            } else {
                write(shapes.get(i));
                i++;
            }
        }
    }

    /** Marks that look alike say once how. */
    private int markers(List<Shape> shapes, int from, Shape.Marker first) throws IOException {
        String fill = MarkerForm.isFilled(first.form()) ? first.color().hex() : "none";
        out.write("<g fill=\"" + fill + "\" stroke=\"" + first.color().hex() + "\"");
        attribute(" stroke-width=", MarkerForm.STROKE);
        out.write(">\n");
        int i = from;
        while (i < shapes.size()
                && shapes.get(i) instanceof Shape.Marker marker
                && marker.form() == first.form()
                && marker.color().equals(first.color())) {
            marker(marker);
            i++;
        }
        out.write("</g>\n");
        return i;
    }

    private void write(Shape shape) throws IOException {
        if (shape instanceof Shape.Polyline line) {
            polyline(line);
        } else if (shape instanceof Shape.Area area) {
            area(area);
        } else if (shape instanceof Shape.Text text) {
            text(text);
        } else if (shape instanceof Shape.Arrow arrow) {
            arrow(arrow);
        } else {
            group((Shape.Group) shape);
        }
    }

    private void polyline(Shape.Polyline line) throws IOException {
        out.write("<polyline points=\"");
        Points points = line.points();
        for (int i = 0; i < points.size(); i++) {
            out.write(i == 0 ? "" : " ");
            pair(points, i, ',');
        }
        out.write("\" fill=\"none\"");
        pen(line.pen());
        out.write("/>\n");
    }

    private void area(Shape.Area area) throws IOException {
        out.write(area.rings().size() == 1 ? "<path d=\"" : "<path fill-rule=\"evenodd\" d=\"");
        for (Points ring : area.rings()) {
            for (int i = 0; i < ring.size(); i++) {
                out.write(i == 0 ? 'M' : 'L');
                pair(ring, i, ' ');
            }
            out.write('Z');
        }
        out.write('"');
        fill(area.fill());
        if (area.edge().isPresent()) {
            pen(area.edge().get());
        }
        out.write("/>\n");
    }

    private void marker(Shape.Marker marker) throws IOException {
        boolean circle = MarkerForm.isCircle(marker.form());
        if (circle) {
            attribute("<circle cx=", marker.x());
            attribute(" cy=", marker.y());
            attribute(" r=", MarkerForm.radius(marker.form()));
        } else {
            out.write("<path d=\"");
            for (Points part : MarkerForm.outline(marker)) {
                for (int i = 0; i < part.size(); i++) {
                    out.write(i == 0 ? 'M' : 'L');
                    pair(part, i, ' ');
                }
            }
            out.write('"');
        }
        if (marker.note().isEmpty()) {
            out.write("/>\n");
            return;
        }
        out.write("><title>");
        SvgText.escaped(out, marker.note());
        out.write(circle ? "</title></circle>\n" : "</title></path>\n");
    }

    private void text(Shape.Text text) throws IOException {
        TextStyle style = text.style();
        attribute("<text x=", text.x());
        attribute(" y=", text.y());
        attribute(" font-size=", style.size());
        out.write(" fill=\"" + Palette.TEXT.hex() + "\" text-anchor=\""
                + style.anchor().name().toLowerCase(Locale.ROOT) + "\"");
        if (style.bold()) {
            out.write(" font-weight=\"bold\"");
        }
        if (style.haloed()) {
            out.write(" stroke=\"" + Palette.WHITE.hex()
                    + "\" stroke-width=\"6\" stroke-linejoin=\"round\" paint-order=\"stroke\"");
        }
        if (style.upwards()) {
            out.write(" transform=\"rotate(-90 ");
            SvgText.number(out, text.x());
            out.write(' ');
            SvgText.number(out, text.y());
            out.write(")\"");
        }
        out.write('>');
        SvgText.escaped(out, text.text());
        out.write("</text>\n");
    }

    private void arrow(Shape.Arrow arrow) throws IOException {
        polyline(new Shape.Polyline(arrow.points(), arrow.pen()));
        area(new Shape.Area(List.of(ArrowHead.of(arrow)), Fill.solid(arrow.pen().color())));
    }

    private void group(Shape.Group group) throws IOException {
        String clip = id + "-clip" + clips;
        if (group.clip().isPresent()) {
            clips++;
            Box box = group.clip().get();
            out.write("<clipPath id=\"" + clip + "\"><rect");
            attribute(" x=", box.left());
            attribute(" y=", box.top());
            attribute(" width=", box.width());
            attribute(" height=", box.height());
            out.write("/></clipPath>\n");
        }
        out.write("<g class=\"");
        SvgText.escaped(out, group.name());
        out.write('"');
        if (group.dx() != 0 || group.dy() != 0) {
            out.write(" transform=\"translate(");
            SvgText.number(out, group.dx());
            out.write(' ');
            SvgText.number(out, group.dy());
            out.write(")\"");
        }
        out.write(group.clip().isPresent() ? " clip-path=\"url(#" + clip + ")\">\n" : ">\n");
        writeAll(group.shapes());
        out.write("</g>\n");
    }

    private void pair(Points points, int i, char between) throws IOException {
        SvgText.number(out, points.x().at(i));
        out.write(between);
        SvgText.number(out, points.y().at(i));
    }

    private void pen(Pen pen) throws IOException {
        out.write(" stroke=\"" + pen.color().hex() + "\"");
        attribute(" stroke-width=", pen.width());
        out.write(" stroke-linejoin=\"round\"");
        int lengths = pen.dash().lengths().size();
        if (lengths > 0) {
            out.write(" stroke-dasharray=\"");
            for (int i = 0; i < lengths; i++) {
                out.write(i == 0 ? "" : " ");
                SvgText.number(out, pen.dash().lengths().at(i));
            }
            out.write('"');
        }
    }

    private void fill(Fill fill) throws IOException {
        out.write(" fill=\"" + fill.color().hex() + "\"");
        if (fill.opacity() < FULL) {
            attribute(" fill-opacity=", fill.opacity());
        }
    }

    private void attribute(String start, double value) throws IOException {
        out.write(start);
        out.write('"');
        SvgText.number(out, value);
        out.write('"');
    }
}
