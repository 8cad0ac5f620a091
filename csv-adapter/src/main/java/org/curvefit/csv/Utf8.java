package org.curvefit.csv;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import org.curvefit.api.error.DataException;
import org.curvefit.api.error.Location;

/** Turns bytes of the feed into text, and refuses what is not UTF-8. */
final class Utf8 {
    private static final char REPLACEMENT = '\uFFFD';

    private final String source;
    private final ByteFeed feed;

    Utf8(String source, ByteFeed feed) {
        this.source = source;
        this.feed = feed;
    }

    /** The text between two indices of the feed's buffer. */
    String text(int from, int to, long line) {
        byte[] bytes = feed.bytes();
        String text = new String(bytes, from, to - from, StandardCharsets.UTF_8);
        if (text.indexOf(REPLACEMENT) >= 0) {
            check(from, to, line);
        }
        if (text.indexOf('\0') >= 0) {
            int zero = from;
            while (bytes[zero] != 0) {
                zero++;
            }
            throw binary(source, feed.offsetOf(zero), line);
        }
        return text;
    }

    /** A file that holds bytes no text holds. */
    static DataException binary(String source, long offset, long line) {
        return new DataException(
                "E206",
                "this is not text: byte " + offset + " is 0",
                Location.at(source + " line " + line),
                "for text in UTF-16 pass --encoding UTF-16LE or UTF-16BE; other files are not tables of text");
    }

    private void check(int from, int to, long line) {
        ByteBuffer bytes = ByteBuffer.wrap(feed.bytes(), from, to - from);
        CoderResult result = StandardCharsets.UTF_8.newDecoder().decode(bytes, CharBuffer.allocate(to - from), true);
        if (result.isError()) {
            int bad = feed.bytes()[bytes.position()] & 0xFF;
            throw new DataException(
                    "E206",
                    "the text is not UTF-8",
                    Location.at(source + " line " + line + ", byte 0x"
                            + Integer.toHexString(bad).toUpperCase(java.util.Locale.ROOT) + " at offset "
                            + feed.offsetOf(bytes.position())),
                    "--encoding windows-1252");
        }
    }
}
