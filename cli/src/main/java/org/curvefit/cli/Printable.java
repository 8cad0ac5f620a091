package org.curvefit.cli;

/** Makes text from files and command lines harmless for a terminal. */
final class Printable {
    private static final int LAST_ASCII = 0x7e;

    private Printable() {}

    /** One line: control, format and direction characters are shown by their number, e.g. {@code U+001B}. */
    static String line(String text) {
        return clean(text, false);
    }

    /** Several lines: line ends and tabs stay. */
    static String lines(String text) {
        return clean(text, true);
    }

    /** Characters outside of ASCII shown by their number. */
    static String ascii(String text) {
        StringBuilder shown = new StringBuilder(text.length());
        text.codePoints().forEach(point -> {
            if (point > LAST_ASCII) {
                number(point, shown);
            } else {
                shown.append((char) point);
            }
        });
        return shown.toString();
    }

    private static String clean(String text, boolean severalLines) {
        StringBuilder shown = null;
        for (int i = 0; i < text.length(); ) {
            int point = text.codePointAt(i);
            boolean kept = severalLines && (point == '\n' || point == '\t');
            if (shown == null && !kept && hostile(point)) {
                shown = new StringBuilder(text.length() + 16).append(text, 0, i);
            }
            if (shown != null) {
                if (!kept && hostile(point)) {
                    number(point, shown);
                } else {
                    shown.appendCodePoint(point);
                }
            }
            i += Character.charCount(point);
        }
        return shown == null ? text : shown.toString();
    }

    private static boolean hostile(int point) {
        if (point >= ' ' && point <= LAST_ASCII) {
            return false;
        }
        int type = Character.getType(point);
        return type == Character.CONTROL
                || type == Character.FORMAT
                || type == Character.LINE_SEPARATOR
                || type == Character.PARAGRAPH_SEPARATOR
                || type == Character.SURROGATE;
    }

    private static void number(int point, StringBuilder shown) {
        String digits = Integer.toHexString(point).toUpperCase(java.util.Locale.ROOT);
        shown.append("U+").append("0".repeat(Math.max(0, 4 - digits.length()))).append(digits);
    }
}
