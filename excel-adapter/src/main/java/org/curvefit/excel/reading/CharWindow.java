package org.curvefit.excel.reading;

import java.io.IOException;
import java.io.Reader;
import java.util.Arrays;
import org.curvefit.api.error.LimitException;
import org.curvefit.api.error.Location;

/** The part of a text that is looked at: a buffer that keeps what begins at a mark and is filled on demand. Used by one thread. */
final class CharWindow {
    /** No tag, comment or text of a part may be longer; cells hold at most 32,767 characters. */
    static final int LONGEST_TOKEN = 1 << 21;

    private static final int BUFFER = 1 << 15;

    private final Reader reader;
    private final String place;
    private char[] chars = new char[BUFFER];
    private int start;
    private int limit;

    /** @param place for messages */
    CharWindow(Reader reader, String place) {
        this.reader = reader;
        this.place = place;
    }

    /** The buffer; exchanged and moved whenever more is read. */
    char[] chars() {
        return chars;
    }

    /** The index of the first character that is kept. */
    int start() {
        return start;
    }

    /** Characters before this index are no longer needed. */
    void start(int index) {
        start = index;
    }

    /** The index behind the last character in the buffer. */
    int limit() {
        return limit;
    }

    /** Whether there are so many characters from the start on. */
    boolean has(int count) throws IOException {
        while (limit - start < count) {
            if (!more()) {
                return false;
            }
        }
        return true;
    }

    /** How far behind the start this character is found next, at or behind an offset; -1 if it does not come. */
    int find(char wanted, int offset) throws IOException {
        int at = offset;
        while (true) {
            for (int i = start + at; i < limit; i++) {
                if (chars[i] == wanted) {
                    return i - start;
                }
            }
            at = limit - start;
            if (!more()) {
                return -1;
            }
        }
    }

    /** Whether these characters stand at an offset from the start. */
    boolean startsWith(String text, int offset) throws IOException {
        if (!has(offset + text.length())) {
            return false;
        }
        for (int i = 0; i < text.length(); i++) {
            if (chars[start + offset + i] != text.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    private boolean more() throws IOException {
        int kept = limit - start;
        if (kept > LONGEST_TOKEN) {
            throw new LimitException(
                    "E505",
                    "a text in this workbook is longer than " + LONGEST_TOKEN + " characters",
                    Location.at(place),
                    "do not trust the file; cells hold at most 32767 characters");
        }
        char[] target = kept == chars.length ? Arrays.copyOf(chars, 2 * kept) : chars;
        if (start > 0) {
            System.arraycopy(chars, start, target, 0, kept);
        }
        chars = target;
        start = 0;
        limit = kept;
        int count = reader.read(chars, limit, chars.length - limit);
        limit += Math.max(count, 0);
        return count > 0;
    }
}
