package org.curvefit.report.picture.scene;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;

/** Writes a scene as SVG 1.1 that can stand alone or within an HTML page: no script, no style sheet, no reference to anything outside. */
public final class SvgPainter {
    private SvgPainter() {}

    /** Writes the picture; does not close the stream. */
    public static void write(Scene scene, OutputStream out) throws IOException {
        Writer text = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        write(scene, text);
        text.flush();
    }

    /** Writes the picture; does not close the writer. */
    public static void write(Scene scene, Writer out) throws IOException {
        String id = identifier(scene);
        out.write("<svg xmlns=\"http://www.w3.org/2000/svg\" role=\"img\" aria-labelledby=\"" + id + "-title " + id
                + "-desc\" width=\"" + scene.width() + "\" height=\"" + scene.height() + "\" viewBox=\"0 0 "
                + scene.width() + " " + scene.height() + "\" font-family=\"sans-serif\">\n<title id=\"" + id
                + "-title\">");
        SvgText.escaped(out, scene.title());
        out.write("</title>\n<desc id=\"" + id + "-desc\">");
        SvgText.escaped(out, scene.description());
        out.write("</desc>\n<rect width=\"100%\" height=\"100%\" fill=\"" + Palette.WHITE.hex() + "\"/>\n");
        new SvgShapes(out, id).writeAll(scene.shapes());
        out.write("</svg>\n");
    }

    /** Differs between pictures that differ in their words, so that several can stand in one page. */
    private static String identifier(Scene scene) {
        CRC32 sum = new CRC32();
        sum.update((scene.title() + "\n" + scene.description()).getBytes(StandardCharsets.UTF_8));
        return "p" + Long.toHexString(sum.getValue());
    }
}
