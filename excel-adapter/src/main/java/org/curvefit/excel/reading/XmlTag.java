package org.curvefit.excel.reading;

import java.util.Optional;
import org.curvefit.api.error.CurveFitException;

/** The attributes of the start tag that a scanner has found, as slices of its buffer. Used by one thread. */
final class XmlTag {
    private static final int MOST_ATTRIBUTES = 256;
    private static final int MOST_DIGITS = 9;

    private final String place;
    private final int[] nameFrom = new int[MOST_ATTRIBUTES];
    private final int[] nameTo = new int[MOST_ATTRIBUTES];
    private final int[] valueFrom = new int[MOST_ATTRIBUTES];
    private final int[] valueTo = new int[MOST_ATTRIBUTES];
    private char[] chars = new char[0];
    private int count;

    /** @param place for messages */
    XmlTag(String place) {
        this.place = place;
    }

    /** Takes the attributes from a slice between the name of the tag and its end. */
    void parse(char[] buffer, int from, int to) {
        chars = buffer;
        count = 0;
        int at = blanks(from, to);
        while (at < to) {
            at = attribute(at, to);
            at = blanks(at, to);
        }
    }

    int count() {
        return count;
    }

    /** The name of an attribute without its prefix. */
    String name(int index) {
        return new String(chars, nameFrom[index], nameTo[index] - nameFrom[index]);
    }

    /** The value of an attribute. */
    String value(int index) {
        return XmlReferences.decoded(chars, valueFrom[index], valueTo[index], place);
    }

    /** The value of the attribute of this name. */
    Optional<String> text(String name) {
        int index = find(name);
        return index < 0 ? Optional.empty() : Optional.of(value(index));
    }

    /** Whether there is an attribute of this name. */
    boolean has(String name) {
        return find(name) >= 0;
    }

    /** Whether an attribute has this value. */
    boolean is(String name, String value) {
        int index = find(name);
        return index >= 0 && XmlNames.isSame(value, chars, valueFrom[index], valueTo[index]);
    }

    /** Whether an attribute is there and says yes. */
    boolean isTrue(String name) {
        return is(name, "1") || is(name, "true") || is(name, "on");
    }

    /** A whole number without a sign, or another value where the attribute is not there. */
    int integer(String name, int otherwise) {
        int index = find(name);
        if (index < 0) {
            return otherwise;
        }
        int value = 0;
        int from = valueFrom[index];
        int to = valueTo[index];
        for (int i = from; i < to; i++) {
            int digit = chars[i] - '0';
            if (digit < 0 || digit > 9 || to - from > MOST_DIGITS) {
                throw damaged(name + "=\"" + CellText.quoted(value(index)) + "\" is not a whole number");
            }
            value = 10 * value + digit;
        }
        if (from == to) {
            throw damaged(name + "=\"\" is not a whole number");
        }
        return value;
    }

    /** Row and column of a cell name such as {@code C17}, as row * 2^14 + column - 1; 0 where the attribute is not there. */
    long cell(String name) {
        int index = find(name);
        if (index < 0) {
            return 0;
        }
        int at = valueFrom[index];
        int to = valueTo[index];
        int column = 0;
        while (at < to && chars[at] >= 'A' && chars[at] <= 'Z' && column <= CellRange.MOST_COLUMNS) {
            column = 26 * column + chars[at++] - 'A' + 1;
        }
        int row = 0;
        while (at < to && chars[at] >= '0' && chars[at] <= '9' && row <= CellRange.MOST_ROWS) {
            row = 10 * row + chars[at++] - '0';
        }
        if (at < to || column < 1 || column > CellRange.MOST_COLUMNS || row < 1 || row > CellRange.MOST_ROWS) {
            throw damaged("\"" + CellText.quoted(value(index)) + "\" is not the name of a cell");
        }
        return (long) row * CellRange.MOST_COLUMNS + column - 1;
    }

    private int find(String name) {
        for (int i = 0; i < count; i++) {
            if (XmlNames.isSame(name, chars, nameFrom[i], nameTo[i])) {
                return i;
            }
        }
        return -1;
    }

    private int attribute(int from, int to) {
        if (count == MOST_ATTRIBUTES) {
            throw damaged("a tag has more than " + MOST_ATTRIBUTES + " attributes");
        }
        int equals = from;
        while (equals < to && chars[equals] != '=' && !XmlScanner.isBlank(chars[equals])) {
            equals++;
        }
        int nameEnd = equals;
        equals = blanks(equals, to);
        int quote = equals < to && chars[equals] == '=' ? blanks(equals + 1, to) : to;
        if (nameEnd == from || quote >= to || chars[quote] != '"' && chars[quote] != '\'') {
            throw damaged("an attribute has no value");
        }
        int end = quote + 1;
        while (end < to && chars[end] != chars[quote]) {
            end++;
        }
        if (end >= to) {
            throw damaged("the value of an attribute has no end");
        }
        int local = nameEnd;
        while (local > from && chars[local - 1] != ':') {
            local--;
        }
        boolean declaration = nameEnd - from > 5 && XmlNames.isSame("xmlns:", chars, from, from + 6);
        if (!declaration) {
            nameFrom[count] = local;
            nameTo[count] = nameEnd;
            valueFrom[count] = quote + 1;
            valueTo[count++] = end;
        }
        return end + 1;
    }

    private int blanks(int from, int to) {
        int at = from;
        while (at < to && XmlScanner.isBlank(chars[at])) {
            at++;
        }
        return at;
    }

    private CurveFitException damaged(String what) {
        return Damage.of(place, what);
    }
}
