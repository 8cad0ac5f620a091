package org.curvefit.report.picture.scene;

import java.util.Locale;

/**
 * A colour in sRGB.
 *
 * @param red 0 to 255
 * @param green 0 to 255
 * @param blue 0 to 255
 */
public record Rgb(int red, int green, int blue) {
    private static final int MOST = 255;

    public Rgb {
        if ((red | green | blue) < 0 || red > MOST || green > MOST || blue > MOST) {
            throw new IllegalArgumentException("colour " + red + " " + green + " " + blue);
        }
    }

    /** A colour from {@code 0xRRGGBB}. */
    public static Rgb of(int hex) {
        return new Rgb(hex >> 16 & MOST, hex >> 8 & MOST, hex & MOST);
    }

    /** The text {@code #rrggbb}. */
    public String hex() {
        return String.format(Locale.ROOT, "#%02x%02x%02x", red, green, blue);
    }

    /** This colour with a share of another; 0 gives this one, 1 the other. */
    public Rgb mixed(Rgb other, double share) {
        return new Rgb(
                between(red, other.red, share), between(green, other.green, share), between(blue, other.blue, share));
    }

    /** Contrast ratio of two colours, from 1 to 21. W3C, Web Content Accessibility Guidelines 2.2, "contrast ratio". */
    public double contrast(Rgb other) {
        double one = luminance() + 0.05;
        double two = other.luminance() + 0.05;
        return Math.max(one, two) / Math.min(one, two);
    }

    /** Relative luminance, 0 for black and 1 for white. W3C, Web Content Accessibility Guidelines 2.2, "relative luminance". */
    public double luminance() {
        return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
    }

    private static double linear(int channel) {
        double c = channel / (double) MOST;
        return c <= 0.04045 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4);
    }

    private static int between(int one, int two, double share) {
        return (int) Math.round(one + share * (two - one));
    }
}
