package org.curvefit.excel.writing;

import org.curvefit.api.numeric.Vector;
import org.curvefit.excel.writing.part.CellStyles;

/** Chooses how numbers are shown; the cells hold all digits. */
final class NumberFormats {
    private static final int USUAL_DIGITS = 6;

    /** So many values of a column tell how it is to be shown. */
    private static final int SAMPLE = 1_000;

    /** What has at most so many decimals is shown as it is. */
    private static final double SHORT_DECIMALS = 1e4;

    private static final double LARGE = 1e9;
    private static final double SMALL = 1e-3;
    private static final int MOST_DECIMALS = 15;
    private static final double DECADES = 1e3;

    private final CellStyles styles;
    private final int digits;
    private final boolean spreading;

    /**
     * Formats of a workbook.
     *
     * @param digits significant digits shown; 0 for the usual ones
     */
    NumberFormats(CellStyles styles, int digits) {
        this(styles, digits == 0 ? USUAL_DIGITS : digits, false);
    }

    private NumberFormats(CellStyles styles, int digits, boolean spreading) {
        this.styles = styles;
        this.digits = digits;
        this.spreading = spreading;
    }

    /** The same for columns whose small values matter as much as the large ones, such as the losses of a run. */
    NumberFormats spreading() {
        return new NumberFormats(styles, digits, true);
    }

    /** The style of one number. */
    int ofValue(double value) {
        String format = isShort(value) ? "" : format(Math.abs(value));
        return format.isEmpty() ? CellStyles.GENERAL : styles.number(format);
    }

    /** The style of a number that is meant to be changed by hand. */
    int ofInput(double value) {
        return styles.input(isShort(value) || !Double.isFinite(value) ? "General" : format(Math.abs(value)));
    }

    /** One style for a column, so that its decimal points stand below each other. */
    int ofColumn(Vector values) {
        double largest = 0;
        double smallest = Double.POSITIVE_INFINITY;
        boolean allShort = true;
        for (int i = 0; i < Math.min(SAMPLE, values.size()); i++) {
            double value = values.at(i);
            if (Double.isFinite(value)) {
                largest = Math.max(largest, Math.abs(value));
                smallest = value == 0 ? smallest : Math.min(smallest, Math.abs(value));
                allShort &= isShort(value);
            }
        }
        boolean scientific = spreading && smallest < largest / DECADES;
        return allShort ? CellStyles.GENERAL : styles.number(scientific ? scientific() : format(largest));
    }

    private String format(double magnitude) {
        if (magnitude >= LARGE || magnitude < SMALL) {
            return scientific();
        }
        int decimals = digits - 1 - (int) Math.floor(Math.log10(magnitude));
        return decimals <= 0 ? "0" : "0." + "0".repeat(Math.min(MOST_DECIMALS, decimals));
    }

    private String scientific() {
        return digits == 1 ? "0E+00" : "0." + "0".repeat(digits - 1) + "E+00";
    }

    private static boolean isShort(double value) {
        double scaled = value * SHORT_DECIMALS;
        return Math.abs(value) < LARGE && Math.abs(scaled - Math.rint(scaled)) <= 2 * Math.ulp(scaled)
                || !Double.isFinite(value);
    }
}
