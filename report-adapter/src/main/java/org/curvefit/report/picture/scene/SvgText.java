package org.curvefit.report.picture.scene;

import java.io.IOException;
import java.io.Writer;

/** Texts and numbers as XML takes them. */
final class SvgText {
    private static final char REPLACEMENT = '\ufffd';
    private static final int PLACES = 100;

    private SvgText() {}

    /** A coordinate with at most two decimal places. */
    static void number(Writer out, double value) throws IOException {
        long hundredths = Math.round(value * PLACES);
        if (hundredths < 0) {
            out.write('-');
            hundredths = -hundredths;
        }
        long places = hundredths % PLACES;
        out.write(Long.toString(hundredths / PLACES));
        if (places != 0) {
            out.write('.');
            out.write((char) ('0' + places / 10));
            if (places % 10 != 0) {
                out.write((char) ('0' + places % 10));
            }
        }
    }

    /** Text between tags or in an attribute; what XML does not allow, and what reorders text, is replaced. */
    static void escaped(Writer out, String text) throws IOException {
        int i = 0;
        while (i < text.length()) {
            int codePoint = text.codePointAt(i);
            i += Character.charCount(codePoint);
            switch (codePoint) {
                case '<' -> out.write("&lt;");
                case '>' -> out.write("&gt;");
                case '&' -> out.write("&amp;");
                case '"' -> out.write("&quot;");
                case '\'' -> out.write("&#39;");
                default -> out.write(Character.toChars(isPlain(codePoint) ? codePoint : REPLACEMENT));
            }
        }
    }

    private static boolean isPlain(int codePoint) {
        boolean control = Character.isISOControl(codePoint) && codePoint != '\n' && codePoint != '\t';
        boolean surrogate = codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
        boolean reorders = codePoint >= 0x202a && codePoint <= 0x202e || codePoint >= 0x2066 && codePoint <= 0x2069;
        return !control && !surrogate && !reorders && (codePoint & 0xfffe) != 0xfffe;
    }
}
