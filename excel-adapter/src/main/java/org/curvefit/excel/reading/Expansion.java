package org.curvefit.excel.reading;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.ZipException;
import org.curvefit.api.error.LimitException;
import org.curvefit.api.error.Location;

/**
 * Counts what is unpacked from one file: honest sheets shrink 4 to 30 times, a file that is made to fill the memory a thousand times. Used by one
 * thread.
 */
final class Expansion {
    private static final long MOST_BYTES = 4L << 30;
    private static final long UNSUSPICIOUS_BYTES = 16L << 20;
    private static final int LARGEST_RATIO = 200;
    private static final int CHUNK = 1 << 16;

    private final String source;
    private long total;

    Expansion(String source) {
        this.source = source;
    }

    /**
     * The bytes of a part, as long as there are not suspiciously many of them.
     *
     * @param packed how many bytes they were packed into
     */
    InputStream bounded(InputStream bytes, long packed, String place) {
        return new BufferedInputStream(new Part(bytes, packed, place), CHUNK);
    }

    private final class Part extends FilterInputStream {
        private final long packed;
        private final String place;
        private long count;

        Part(InputStream in, long packed, String place) {
            super(in);
            this.packed = packed;
            this.place = place;
        }

        @Override
        public int read() throws IOException {
            byte[] single = new byte[1];
            return read(single, 0, 1) < 0 ? -1 : single[0] & 0xFF;
        }

        @Override
        public int read(byte[] target, int from, int length) throws IOException {
            int read;
            try {
                read = in.read(target, from, length);
            } catch (EOFException | ZipException damaged) {
                throw Damage.of(place, "a part cannot be unpacked: " + damaged.getMessage());
            }
            count += Math.max(read, 0);
            total += Math.max(read, 0);
            boolean swollen = count > UNSUSPICIOUS_BYTES && count / LARGEST_RATIO > packed;
            if (swollen || total > MOST_BYTES) {
                throw new LimitException(
                        "E504",
                        swollen
                                ? "the workbook expands to more than " + LARGEST_RATIO + " times its size"
                                : "the workbook expands to more than " + (MOST_BYTES >> 30) + " GiB",
                        Location.at((swollen ? place : source) + ", stopped at " + (total >> 20) + " MiB"),
                        "do not trust the file; if it is yours, save the sheet as CSV");
            }
            return read;
        }
    }
}
