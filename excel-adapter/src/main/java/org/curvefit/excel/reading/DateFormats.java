package org.curvefit.excel.reading;

/** Tells by its number format whether a number is shown as a date or a time (ECMA-376 part 1, 18.8.30 and 18.8.31). */
final class DateFormats {
    private DateFormats() {}

    /** Whether a built-in format shows dates; some numbers do so in East Asian versions only. */
    static boolean isBuiltInDate(int id) {
        return id >= 14 && id <= 22 || id >= 27 && id <= 36 || id >= 45 && id <= 47 || id >= 50 && id <= 58;
    }

    /** Whether a written format shows dates: it has a sign for year, month, day, hour or second that is neither quoted nor in a colour. */
    static boolean isDate(String format) {
        boolean found = false;
        int at = 0;
        while (at < format.length() && format.charAt(at) != ';') {
            char c = format.charAt(at);
            switch (c) {
                case '"' -> at = end(format, '"', at);
                case '\\', '_', '*' -> at++;
                case '[' -> {
                    int end = end(format, ']', at);
                    found |= isElapsed(format, at + 1, end);
                    at = end;
                }
                case '0', '#', '?' -> {
                    return found && isFractionOfSeconds(format, at);
                }
                case 'G', 'g' -> {
                    if (format.regionMatches(true, at, "General", 0, "General".length())) {
                        return false;
                    }
                }
                default -> found |= "yYmMdDhHsS".indexOf(c) >= 0;
            }
            at++;
        }
        return found;
    }

    private static int end(String format, char mark, int from) {
        int end = format.indexOf(mark, from + 1);
        return end < 0 ? format.length() : end;
    }

    /** Hours, minutes or seconds that go on counting, such as {@code [h]}; not a colour, a condition or a language. */
    private static boolean isElapsed(String format, int from, int to) {
        if (from >= to) {
            return false;
        }
        for (int i = from; i < to; i++) {
            if ("hHmMsS".indexOf(format.charAt(i)) < 0) {
                return false;
            }
        }
        return true;
    }

    private static boolean isFractionOfSeconds(String format, int at) {
        return at >= 2 && format.charAt(at) == '0' && ".,".indexOf(format.charAt(at - 1)) >= 0;
    }
}
