package org.curvefit.csv;

import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.zip.GZIPInputStream;

/**
 * The bytes of a source as UTF-8 without a byte order mark: unpacked if they are packed with gzip, converted if they are in another encoding.
 *
 * @param stream to read the text from
 * @param encoding name of the encoding of the text
 * @param given whether the user has named it
 * @param packed whether it was packed with gzip
 */
record TextInput(InputStream stream, String encoding, boolean given, boolean packed) {
    private static final int LONGEST_MARK = 3;
    private static final int GZIP_0 = 0x1F;
    private static final int GZIP_1 = 0x8B;

    static TextInput open(HashedStream bytes, String source, Optional<Charset> encoding) throws IOException {
        PushbackInputStream head = new PushbackInputStream(bytes, LONGEST_MARK);
        byte[] first = peek(head);
        boolean packed = first.length > 1 && (first[0] & 0xFF) == GZIP_0 && (first[1] & 0xFF) == GZIP_1;
        if (packed) {
            InputStream unpacked = new BoundedExpansion(new GZIPInputStream(head, ByteFeed.CHUNK), bytes, source);
            head = new PushbackInputStream(unpacked, LONGEST_MARK);
            first = peek(head);
        }
        Optional<Charset> marked = marked(first);
        Charset charset = encoding.or(() -> marked).orElse(StandardCharsets.UTF_8);
        if (charset.equals(StandardCharsets.UTF_8)) {
            if (marked.isPresent() && marked.get().equals(charset)) {
                head.skipNBytes(LONGEST_MARK);
            }
            return new TextInput(head, charset.name(), encoding.isPresent(), packed);
        }
        if (marked.isPresent() && marked.get().equals(charset)) {
            head.skipNBytes(2);
        }
        return new TextInput(new Utf8Stream(head, charset, source), charset.name(), encoding.isPresent(), packed);
    }

    private static byte[] peek(PushbackInputStream head) throws IOException {
        byte[] first = head.readNBytes(LONGEST_MARK);
        head.unread(first);
        return first;
    }

    /** The encoding that a byte order mark names. */
    private static Optional<Charset> marked(byte[] first) {
        if (startsWith(first, 0xEF, 0xBB, 0xBF)) {
            return Optional.of(StandardCharsets.UTF_8);
        }
        if (startsWith(first, 0xFF, 0xFE)) {
            return Optional.of(StandardCharsets.UTF_16LE);
        }
        return startsWith(first, 0xFE, 0xFF) ? Optional.of(StandardCharsets.UTF_16BE) : Optional.empty();
    }

    private static boolean startsWith(byte[] first, int... mark) {
        for (int i = 0; i < mark.length; i++) {
            if (first.length <= i || (first[i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }
}
