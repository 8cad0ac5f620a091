package org.curvefit.excel.writing.part;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Text of the user as the text of a cell: no longer than a cell holds, and never the beginning of a formula, wherever it is copied to. */
public final class CellText {
    /** Excel's own limit of characters in a cell. */
    private static final int LONGEST = 32_767;

    private static final String FORMULA_STARTS = "=+-@\t\r\0";
    private static final Pattern SIGNED_NUMBER = Pattern.compile("[+-][0-9.]*[0-9][0-9.]*");

    /** ECMA-376 part 1, 22.9.2.19: {@code _x0041_} in a text means the character U+0041. */
    private static final Pattern CODED_CHARACTER = Pattern.compile("_(?=x[0-9A-Fa-f]{4}_)");

    private CellText() {}

    /** The text with an apostrophe before it where a spreadsheet would take it for a formula (OWASP's list of first characters). */
    public static String harmless(String text) {
        return isFormula(text) ? "'" + text : text;
    }

    /** What is written between the tags of a cell, not yet escaped. */
    static String stored(String text) {
        String harmless = harmless(text);
        String cut = harmless.length() <= LONGEST ? harmless : harmless.substring(0, LONGEST - 1) + "\u2026";
        return cut.indexOf('_') < 0
                ? cut
                : CODED_CHARACTER.matcher(cut).replaceAll(Matcher.quoteReplacement("_x005F_"));
    }

    private static boolean isFormula(String text) {
        return !text.isEmpty()
                && FORMULA_STARTS.indexOf(text.charAt(0)) >= 0
                && !SIGNED_NUMBER.matcher(text).matches();
    }
}
