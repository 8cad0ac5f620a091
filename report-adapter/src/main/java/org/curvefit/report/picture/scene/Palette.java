package org.curvefit.report.picture.scene;

import java.util.List;

/** The colours of all pictures. What must be seen on white has a contrast of at least 3, text at least 4.5; none is the only mark of anything. */
public final class Palette {
    /** Behind everything. */
    public static final Rgb WHITE = Rgb.of(0xffffff);

    /** Titles, tick labels. */
    public static final Rgb TEXT = Rgb.of(0x1a1a1a);

    /** Observed values, frames. */
    public static final Rgb DATA = Rgb.of(0x595959);

    /** Fitted values. */
    public static final Rgb CURVE = Rgb.of(0x0072b2);

    /** What deserves a look. */
    public static final Rgb ALARM = Rgb.of(0xd55e00);

    /** Lines that only guide the eye. */
    public static final Rgb GUIDE = Rgb.of(0xe4e4e4);

    /** Where there is no value. */
    public static final Rgb NOTHING = Rgb.of(0xededed);

    /** Lines of several runs in one picture (after Okabe and Ito, Color Universal Design, 2008), each with a dash pattern of its own. */
    public static final List<Rgb> SERIES =
            List.of(CURVE, ALARM, Rgb.of(0x007d5b), Rgb.of(0xa8487e), Rgb.of(0x333333), Rgb.of(0x7a5c00));

    private Palette() {}

    /** The pen of series {@code index}: no two of the first 30 are alike. */
    public static Pen series(int index) {
        Dash[] dashes = Dash.values();
        int round = index / SERIES.size();
        return new Pen(SERIES.get(index % SERIES.size()), 2, dashes[(index + round) % dashes.length]);
    }
}
