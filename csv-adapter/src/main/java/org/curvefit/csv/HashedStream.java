package org.curvefit.csv;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Passes bytes on and shows each of them to a fingerprint. */
final class HashedStream extends FilterInputStream {
    private final Fingerprint fingerprint;
    private long count;

    HashedStream(InputStream in, Fingerprint fingerprint) {
        super(in);
        this.fingerprint = fingerprint;
    }

    /** How many bytes have passed. */
    long count() {
        return count;
    }

    @Override
    public int read() throws IOException {
        byte[] single = new byte[1];
        return read(single, 0, 1) < 0 ? -1 : single[0] & 0xFF;
    }

    @Override
    public int read(byte[] target, int from, int length) throws IOException {
        int read = in.read(target, from, length);
        if (read > 0) {
            count += read;
            fingerprint.update(target, from, read);
        }
        return read;
    }

    @Override
    public long skip(long wanted) {
        return 0; // nothing goes past unread
    }

    @Override
    public boolean markSupported() {
        return false;
    }
}
