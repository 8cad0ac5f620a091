package org.curvefit.csv;

import ch.randelshofer.fastdoubleparser.JavaDoubleParser;
import java.util.Optional;

/**
 * What a text that may be a number looks like: which mark separates the decimals, which one groups of three digits, and whether a single mark
 * before three digits ({@code 1.234}) could be either.
 *
 * @param text without blanks around it
 * @param decimal 0 when there is none, or when it cannot be told
 * @param group 0 when there is none, or when it cannot be told
 * @param undecided the mark that can be either; 0 when there is none
 */
record NumberShape(String text, char decimal, char group, char undecided) {
    private static final int LONGEST = 100;
    private static final String POINTS = ".,";
    /** Blank, no-break blank, narrow no-break blank, thin blank, apostrophe, right single quotation mark. */
    private static final String GROUP_ONLY = " \u00A0\u202F\u2009'\u2019";

    /** The shape, if this is a number in some dialect; only ASCII digits, no hexadecimal, no suffix. */
    static Optional<NumberShape> of(String text) {
        int from = !text.isEmpty() && (text.charAt(0) == '-' || text.charAt(0) == '+') ? 1 : 0;
        int end = mantissaEnd(text);
        if (end < 0 || text.length() > LONGEST) {
            return Optional.empty();
        }
        boolean scaled = end < text.length();
        int last = lastMark(text, from, end);
        if (last < 0) {
            return isDigits(text, from, end) && end > from
                    ? Optional.of(new NumberShape(text, '\0', '\0', '\0'))
                    : Optional.empty();
        }
        char mark = text.charAt(last);
        boolean lastIsPoint = POINTS.indexOf(mark) >= 0;
        int previous = lastMark(text, from, last);
        if (lastIsPoint && (previous < 0 || text.charAt(previous) != mark)) {
            return withDecimals(text, from, last, end, previous, scaled);
        }
        return isGrouped(text, from, end, mark) && !scaled
                ? Optional.of(new NumberShape(text, '\0', mark, '\0'))
                : Optional.empty();
    }

    /** The value, when this is the decimal mark and everything else between the digits is a group mark. */
    double value(char decimalMark) {
        StringBuilder plain = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == decimalMark) {
                plain.append('.');
            } else if (!isMark(c)) {
                plain.append(c);
            }
        }
        return JavaDoubleParser.parseDouble(plain);
    }

    private static Optional<NumberShape> withDecimals(
            String text, int from, int last, int end, int previous, boolean scaled) {
        char mark = text.charAt(last);
        boolean digits =
                isDigits(text, last + 1, end) && (end > last + 1 || mark == '.') && (end > last + 1 || last > from);
        if (!digits) {
            return Optional.empty();
        }
        if (previous >= 0) {
            char group = text.charAt(previous);
            return isGrouped(text, from, last, group)
                    ? Optional.of(new NumberShape(text, mark, group, '\0'))
                    : Optional.empty();
        }
        if (!isDigits(text, from, last)) {
            return Optional.empty();
        }
        boolean couldBeGroup =
                end - last - 1 == 3 && last > from && last - from <= 3 && text.charAt(from) != '0' && !scaled;
        return Optional.of(
                couldBeGroup ? new NumberShape(text, '\0', '\0', mark) : new NumberShape(text, mark, '\0', '\0'));
    }

    /** Where the exponent begins, or the end; -1 for an exponent without digits. */
    private static int mantissaEnd(String text) {
        int e = Math.max(text.indexOf('e'), text.indexOf('E'));
        if (e < 0) {
            return text.length();
        }
        int digits = e + 1 < text.length() && (text.charAt(e + 1) == '-' || text.charAt(e + 1) == '+') ? e + 2 : e + 1;
        return digits < text.length() && digits + 4 >= text.length() && isDigits(text, digits, text.length()) ? e : -1;
    }

    private static int lastMark(String text, int from, int end) {
        for (int i = end - 1; i >= from; i--) {
            if (isMark(text.charAt(i))) {
                return i;
            }
        }
        return -1;
    }

    private static boolean isMark(char c) {
        return POINTS.indexOf(c) >= 0 || GROUP_ONLY.indexOf(c) >= 0;
    }

    /** One to three digits, not beginning with 0, then groups of three behind this mark. */
    private static boolean isGrouped(String text, int from, int end, char mark) {
        int begin = from;
        int next = text.indexOf(mark, begin);
        if (next < 0 || next >= end || next == begin || next - begin > 3 || text.charAt(begin) == '0') {
            return false;
        }
        while (next >= 0 && next < end) {
            if (!isDigits(text, begin, next) || begin > from && next - begin != 3) {
                return false;
            }
            begin = next + 1;
            next = text.indexOf(mark, begin);
        }
        return end - begin == 3 && isDigits(text, begin, end);
    }

    private static boolean isDigits(String text, int from, int to) {
        for (int i = from; i < to; i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return true;
    }
}
