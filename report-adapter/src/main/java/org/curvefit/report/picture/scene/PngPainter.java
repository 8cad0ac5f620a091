package org.curvefit.report.picture.scene;

import java.awt.AWTError;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import javax.imageio.ImageIO;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.curvefit.api.error.Location;
import org.curvefit.api.error.OutputException;

/** Writes a scene as PNG, two image points a pixel. Needs the desktop part of the JDK and a font; says so where they are missing. */
public final class PngPainter {
    private static final int SCALE = 2;
    private static final long MOST_POINTS = 100_000_000L;

    private PngPainter() {}

    /**
     * Writes the picture; does not close the stream.
     *
     * @throws OutputException if this Java cannot draw text
     */
    public static void write(Scene scene, OutputStream out) throws IOException {
        out.write(encoded(drawn(scene)));
    }

    private static BufferedImage drawn(Scene scene) {
        if ((long) scene.width() * scene.height() * SCALE * SCALE > MOST_POINTS) {
            throw cannotDraw("a picture of " + scene.width() + " x " + scene.height() + " pixels is too large for PNG");
        }
        BufferedImage image =
                new BufferedImage(scene.width() * SCALE, scene.height() * SCALE, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = withFonts(image);
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        graphics.setRenderingHint(RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, image.getWidth(), image.getHeight());
        graphics.scale(SCALE, SCALE);
        new PngShapes(graphics).drawAll(scene.shapes());
        graphics.dispose();
        return image;
    }

    /** Loads the JDK's fonts, which reports a missing font configuration, font or library by any kind of throwable, depending on its build. */
    private static Graphics2D withFonts(BufferedImage image) {
        try {
            Graphics2D graphics = image.createGraphics();
            graphics.getFontMetrics().stringWidth("0");
            return graphics;
        } catch (RuntimeException | AWTError | InternalError | LinkageError missing) {
            OutputException refused = cannotDraw("this Java cannot draw text for a PNG picture: " + missing);
            refused.initCause(missing);
            throw refused;
        }
    }

    private static OutputException cannotDraw(String message) {
        return new OutputException(
                "E406", message, Location.none(), "write .svg instead, or install fontconfig and a font");
    }

    /** In memory, so that what the stream throws reaches the caller unchanged. */
    private static byte[] encoded(BufferedImage image) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (MemoryCacheImageOutputStream stream = new MemoryCacheImageOutputStream(bytes)) {
            if (!ImageIO.write(image, "png", stream)) {
                throw cannotDraw("this Java has no PNG encoder");
            }
        }
        return bytes.toByteArray();
    }
}
