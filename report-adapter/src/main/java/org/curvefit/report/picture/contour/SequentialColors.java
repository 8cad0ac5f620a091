package org.curvefit.report.picture.contour;

import org.curvefit.report.picture.scene.Rgb;

/**
 * Colours from dark blue to light yellow whose lightness grows evenly, so that they keep their order for every kind of colour vision and in
 * grey print. Computed in OKLab: B. Ottosson, A perceptual color space for image processing, 2020.
 */
public final class SequentialColors {
    private static final double DARKEST = 0.30;
    private static final double LIGHTEST = 0.96;
    private static final double FIRST_HUE = 268;
    private static final double LAST_HUE = 100;
    private static final double LEAST_CHROMA = 0.09;
    private static final double MORE_CHROMA = 0.025;
    private static final double GAMMA = 2.4;

    private SequentialColors() {}

    /** The colour at a share from 0 (dark) to 1 (light). */
    public static Rgb at(double share) {
        double lightness = DARKEST + share * (LIGHTEST - DARKEST);
        double chroma = LEAST_CHROMA + MORE_CHROMA * Math.sin(Math.PI * share);
        double hue = Math.toRadians(FIRST_HUE + share * (LAST_HUE - FIRST_HUE));
        return ofLab(lightness, chroma * Math.cos(hue), chroma * Math.sin(hue));
    }

    private static Rgb ofLab(double lightness, double a, double b) {
        double l = cubed(lightness + 0.3963377774 * a + 0.2158037573 * b);
        double m = cubed(lightness - 0.1055613458 * a - 0.0638541728 * b);
        double s = cubed(lightness - 0.0894841775 * a - 1.2914855480 * b);
        return new Rgb(
                channel(4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s),
                channel(-1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s),
                channel(-0.0041960863 * l - 0.7034186147 * m + 1.7076147010 * s));
    }

    private static double cubed(double value) {
        return value * value * value;
    }

    private static int channel(double linear) {
        double c = linear <= 0.0031308 ? 12.92 * linear : 1.055 * Math.pow(linear, 1 / GAMMA) - 0.055;
        return (int) Math.round(255 * Math.max(0, Math.min(1, c)));
    }
}
