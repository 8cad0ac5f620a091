package org.curvefit.csv;

import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.curvefit.api.error.DataException;
import org.curvefit.api.error.LimitException;
import org.curvefit.api.error.Location;

/**
 * Unpacked bytes, as long as there are not suspiciously many of them: honest tables shrink 4 to 11 times, a file that is made to fill the memory a
 * thousand times.
 */
final class BoundedExpansion extends FilterInputStream {
    private static final long MOST_BYTES = 4L << 30;
    private static final long UNSUSPICIOUS_BYTES = 16L << 20;
    private static final int LARGEST_RATIO = 200;

    private final HashedStream packed;
    private final String source;
    private long bytes;

    /** @param packed what {@code in} unpacks */
    BoundedExpansion(GZIPInputStream in, HashedStream packed, String source) {
        super(in);
        this.packed = packed;
        this.source = source;
    }

    @Override
    public int read() throws IOException {
        byte[] single = new byte[1];
        return read(single, 0, 1) < 0 ? -1 : single[0] & 0xFF;
    }

    @Override
    public int read(byte[] target, int from, int length) throws IOException {
        int count;
        try {
            count = in.read(target, from, length);
        } catch (EOFException | ZipException broken) {
            throw new DataException(
                    "E209",
                    "the packed file is damaged or cut off: " + broken.getMessage(),
                    Location.at(source + " after " + bytes + " unpacked bytes"),
                    "fetch it again");
        }
        bytes += Math.max(count, 0);
        if (bytes > MOST_BYTES || bytes > UNSUSPICIOUS_BYTES && bytes / LARGEST_RATIO > packed.count()) {
            throw new LimitException(
                    "E504",
                    "the packed file expands to more than "
                            + (bytes > MOST_BYTES ? (MOST_BYTES >> 30) + " GiB" : LARGEST_RATIO + " times its size"),
                    Location.at(source + ", stopped at " + (bytes >> 20) + " MiB"),
                    "do not trust the file; if it is yours, unpack it first");
        }
        return count;
    }
}
