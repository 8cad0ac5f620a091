package org.curvefit.report.picture.axis;

import java.util.List;

/** How values are laid out along an axis. */
public sealed interface Scale permits LinearScale, LogScale {
    /** The values shown. */
    Range range();

    /** Where a value lies, 0 at the lower end and 1 at the upper; outside beyond them; NaN where it cannot be shown. */
    double position(double value);

    /** The value at a position. */
    double value(double position);

    /**
     * Marks at round values within the range.
     *
     * @param most how many with a label, at least 2; a few more where that is the roundest
     */
    List<Tick> ticks(int most);

    /** Positions beyond this are cut off: the picture ends long before. */
    double FAR = 1000;

    /** A position that can be drawn. */
    static double near(double position) {
        return Math.max(-FAR, Math.min(FAR, position));
    }
}
