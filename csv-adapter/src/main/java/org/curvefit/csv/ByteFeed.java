package org.curvefit.csv;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import org.curvefit.api.error.LimitException;
import org.curvefit.api.error.Location;

/**
 * The text as UTF-8 in one sliding buffer. What lies between {@link #start} and {@link #limit} has been read and not been used; a line feed
 * stands behind the end of it, so that a loop that stops at line feeds needs no other bound. Used by one thread.
 */
final class ByteFeed {
    /** How much is read at once. */
    static final int CHUNK = 1 << 18;

    /** DuckDB's limit too. */
    static final int LONGEST_LINE = 1 << 21;

    private final InputStream in;
    private final String source;
    private byte[] buffer = new byte[CHUNK + 1];
    private int start;
    private int limit;
    private long offset;
    private boolean ended;
    private boolean returnsAreLineEnds;

    ByteFeed(InputStream in, String source) {
        this.in = in;
        this.source = source;
    }

    /** The buffer; another one after {@link #more}. */
    byte[] bytes() {
        return buffer;
    }

    int start() {
        return start;
    }

    int limit() {
        return limit;
    }

    /** The place of a byte of the buffer in the text as UTF-8. */
    long offsetOf(int index) {
        return offset + index;
    }

    /** What lies before this index has been used. */
    void used(int index) {
        start = index;
    }

    /** From here on a carriage return ends a line, as on computers of the last century. */
    void returnsAreLineEnds() {
        returnsAreLineEnds = true;
        replaceReturns(start, limit);
    }

    /**
     * Moves what has not been used to the front and reads more behind it.
     *
     * @return false when there is no more
     */
    boolean more() throws IOException {
        int kept = limit - start;
        byte[] target = kept + CHUNK < buffer.length ? buffer : new byte[Math.max(2 * kept, CHUNK) + CHUNK + 1];
        System.arraycopy(buffer, start, target, 0, kept);
        buffer = target;
        offset += start;
        start = 0;
        limit = kept;
        int count = ended ? 0 : in.readNBytes(buffer, kept, CHUNK);
        ended |= count < CHUNK;
        limit += count;
        buffer[limit] = '\n';
        if (returnsAreLineEnds) {
            replaceReturns(kept, limit);
        }
        return count > 0;
    }

    /**
     * The index of the line feed that ends the line beginning at an index of the buffer; at the end of the text, of the one that stands behind
     * it.
     *
     * @param from index at or behind {@link #start}
     * @return -1 if the buffer does not hold it and {@link #more} may
     */
    int lineEnd(int from, long line) {
        int end = from;
        while (buffer[end] != '\n') {
            end++;
        }
        if (end - from > LONGEST_LINE) {
            throw tooLong(line);
        }
        return end < limit || ended ? end : -1;
    }

    /** Whether all of the text is in the buffer. */
    boolean ended() {
        return ended;
    }

    /** The index behind the last line feed in the buffer, or behind the end of the text. */
    int wholeLines() {
        if (ended) {
            return limit;
        }
        int end = limit;
        while (end > start && buffer[end - 1] != '\n') {
            end--;
        }
        return end;
    }

    LimitException tooLong(long line) {
        return new LimitException(
                "E505",
                "a line is longer than " + (LONGEST_LINE >> 20) + " MiB",
                Location.at(source + " line " + line),
                "is this a text file with one row per line?");
    }

    private void replaceReturns(int from, int to) {
        for (int i = from; i < to; i++) {
            if (buffer[i] == '\r') {
                buffer[i] = '\n';
            }
        }
    }

    /** A copy of the first bytes that have not been used. */
    byte[] peek(int count) {
        return Arrays.copyOfRange(buffer, start, Math.min(limit, start + count));
    }
}
