package org.curvefit.report.picture.scene;

/** Estimates how wide a text is, on the wide side, without asking for a font: the reader's font is not known here. */
public final class TextWidth {
    private static final String NARROW = "iljtfrI.,:;|!'()[]/ ";
    private static final String WIDE = "mwMW@%";
    private static final double NARROW_EM = 0.4;
    private static final double WIDE_EM = 0.98;
    private static final double CAPITAL_EM = 0.72;
    private static final double PLAIN_EM = 0.64;
    private static final double IDEOGRAPH_EM = 1.05;
    private static final double BOLD = 1.1;
    private static final int FIRST_WIDE_SCRIPT = 0x1100;

    private TextWidth() {}

    /** Width in pixels. */
    public static double of(String text, TextStyle style) {
        double em = text.codePoints().mapToDouble(TextWidth::em).sum();
        return em * style.size() * (style.bold() ? BOLD : 1);
    }

    /** The text, or as much of its beginning as fits, with an ellipsis. */
    public static String fitted(String text, TextStyle style, double width) {
        String line = text.strip().replaceAll("\\s+", " ");
        if (of(line, style) <= width) {
            return line;
        }
        int end = Math.min(line.length(), (int) (width / (NARROW_EM * style.size())) + 1);
        while (end > 0 && (Character.isLowSurrogate(charAt(line, end)) || tooWide(line, end, style, width))) {
            end--;
        }
        return line.substring(0, end).stripTrailing() + "\u2026";
    }

    private static boolean tooWide(String line, int end, TextStyle style, double width) {
        return of(line.substring(0, end) + "\u2026", style) > width;
    }

    private static char charAt(String line, int index) {
        return index < line.length() ? line.charAt(index) : ' ';
    }

    private static double em(int codePoint) {
        if (codePoint >= FIRST_WIDE_SCRIPT) {
            return IDEOGRAPH_EM;
        }
        if (NARROW.indexOf(codePoint) >= 0) {
            return NARROW_EM;
        }
        if (WIDE.indexOf(codePoint) >= 0) {
            return WIDE_EM;
        }
        return Character.isUpperCase(codePoint) ? CAPITAL_EM : PLAIN_EM;
    }
}
