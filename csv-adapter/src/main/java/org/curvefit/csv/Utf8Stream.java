package org.curvefit.csv;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import org.curvefit.api.error.DataException;
import org.curvefit.api.error.Location;

/** Text in any encoding, handed on as UTF-8; what the encoding does not know is refused with its byte offset. */
final class Utf8Stream extends InputStream {
    private static final int CHUNK = 1 << 14;

    private final InputStream in;
    private final String source;
    private final Charset encoding;
    private final CharsetDecoder decoder;
    private final CharsetEncoder encoder = StandardCharsets.UTF_8
            .newEncoder()
            .onMalformedInput(CodingErrorAction.REPLACE)
            .onUnmappableCharacter(CodingErrorAction.REPLACE);
    private final ByteBuffer bytes = ByteBuffer.allocate(CHUNK).flip();
    private final CharBuffer chars = CharBuffer.allocate(2 * CHUNK);
    private final ByteBuffer utf8 = ByteBuffer.allocate(6 * CHUNK).flip();
    private long consumed;
    private boolean ended;

    Utf8Stream(InputStream in, Charset encoding, String source) {
        this.in = in;
        this.source = source;
        this.encoding = encoding;
        this.decoder = encoding.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
    }

    @Override
    public int read() throws IOException {
        byte[] single = new byte[1];
        return read(single, 0, 1) < 0 ? -1 : single[0] & 0xFF;
    }

    @Override
    public int read(byte[] target, int from, int length) throws IOException {
        while (!utf8.hasRemaining()) {
            if (ended) {
                return -1;
            }
            convert();
        }
        int count = Math.min(length, utf8.remaining());
        utf8.get(target, from, count);
        return count;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }

    private void convert() throws IOException {
        bytes.compact();
        int count = in.read(bytes.array(), bytes.position(), bytes.remaining());
        bytes.position(bytes.position() + Math.max(count, 0)).flip();
        ended = count < 0;
        int before = bytes.position();
        CoderResult result = decoder.decode(bytes, chars.clear(), ended);
        consumed += bytes.position() - before;
        if (result.isError()) {
            throw undecodable();
        }
        if (ended) {
            decoder.flush(chars);
        }
        encoder.reset().encode(chars.flip(), utf8.clear(), true);
        utf8.flip();
    }

    private DataException undecodable() {
        return new DataException(
                "E206",
                "the text is not " + encoding.name(),
                Location.at(source + " byte " + consumed),
                "give its encoding, e.g. --encoding UTF-8");
    }
}
