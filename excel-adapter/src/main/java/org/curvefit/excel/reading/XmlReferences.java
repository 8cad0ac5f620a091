package org.curvefit.excel.reading;

/** Character references and the five entities of XML; there are no others, because nothing can declare one. */
final class XmlReferences {
    private static final int LONGEST = 12;
    private static final int HEXADECIMAL = 16;
    private static final int DECIMAL = 10;

    private XmlReferences() {}

    /** A slice of a buffer with its references resolved. */
    static String decoded(char[] chars, int from, int to, String place) {
        int ampersand = from;
        while (ampersand < to && chars[ampersand] != '&') {
            ampersand++;
        }
        if (ampersand == to) {
            return new String(chars, from, to - from);
        }
        StringBuilder text = new StringBuilder(to - from);
        int at = from;
        while (at < to) {
            if (chars[at] == '&') {
                at = reference(chars, at, to, place, text);
            } else {
                text.append(chars[at++]);
            }
        }
        return text.toString();
    }

    private static int reference(char[] chars, int from, int to, String place, StringBuilder text) {
        int end = from + 1;
        while (end < to && chars[end] != ';' && end - from <= LONGEST) {
            end++;
        }
        String name = new String(chars, from + 1, end - from - 1);
        if (end == to || chars[end] != ';') {
            throw Damage.of(place, "\"&" + CellText.quoted(name) + "\" has no end");
        }
        if (name.startsWith("#")) {
            text.appendCodePoint(codePoint(name.substring(1), place));
        } else {
            text.append(entity(name, place));
        }
        return end + 1;
    }

    private static char entity(String name, String place) {
        return switch (name) {
            case "amp" -> '&';
            case "lt" -> '<';
            case "gt" -> '>';
            case "quot" -> '"';
            case "apos" -> '\'';
            default -> throw Damage.of(place, "\"&" + CellText.quoted(name) + ";\" is not declared");
        };
    }

    private static int codePoint(String number, String place) {
        boolean hexadecimal = number.startsWith("x");
        String digits = hexadecimal ? number.substring(1) : number;
        boolean plain = !digits.isEmpty()
                && digits.chars()
                        .allMatch(digit ->
                                Character.digit(digit, hexadecimal ? HEXADECIMAL : DECIMAL) >= 0 && digit < 0x80);
        long code = plain ? Long.parseLong(digits, hexadecimal ? HEXADECIMAL : DECIMAL) : -1;
        boolean surrogate = code >= Character.MIN_SURROGATE && code <= Character.MAX_SURROGATE;
        if (code <= 0 || code > Character.MAX_CODE_POINT || surrogate) {
            throw Damage.of(place, "\"&#" + CellText.quoted(number) + ";\" is no character");
        }
        return (int) code;
    }
}
