package org.curvefit.csv;

import java.io.InputStream;

/** The same bytes for ever. */
final class Endless extends InputStream {
    private final char[] bytes;
    private int at;

    /** How many bytes were read. */
    int at() {
        return at;
    }

    Endless(char... bytes) {
        this.bytes = bytes;
    }

    @Override
    public int read() {
        return bytes[at++ % bytes.length];
    }

    @Override
    public int read(byte[] target, int from, int length) {
        for (int i = 0; i < length; i++) {
            target[from + i] = (byte) bytes[at++ % bytes.length];
        }
        return length;
    }
}
