package org.curvefit.excel.reading;

/** The names in a part, each as one object however often it occurs. Used by one thread. */
final class XmlNames {
    private static final int SLOTS = 256;
    private static final int FACTOR = 31;

    private final String[] known = new String[SLOTS];

    XmlNames() {
        java.util.Arrays.fill(known, "");
    }

    /** The name in this slice of a buffer. */
    String of(char[] chars, int from, int to) {
        int hash = 0;
        for (int i = from; i < to; i++) {
            hash = FACTOR * hash + chars[i];
        }
        int slot = (hash ^ hash >>> 8) & SLOTS - 1;
        if (!isSame(known[slot], chars, from, to)) {
            known[slot] = new String(chars, from, to - from);
        }
        return known[slot];
    }

    /** Whether a slice of a buffer holds this text. */
    static boolean isSame(String text, char[] chars, int from, int to) {
        if (text.length() != to - from) {
            return false;
        }
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) != chars[from + i]) {
                return false;
            }
        }
        return true;
    }
}
