package org.curvefit.excel.writing.part;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import org.curvefit.api.numeric.Decimal;

/** XML as bytes through one buffer, numbers without an object each. Used by one thread. */
public final class XmlOutput {
    private static final int BUFFER = 1 << 16;

    private final OutputStream out;
    private final byte[] buffer = new byte[BUFFER];
    private int end;

    XmlOutput(OutputStream out) {
        this.out = out;
    }

    /** Markup, as it is. */
    public XmlOutput markup(String text) throws IOException {
        bytes(text.getBytes(StandardCharsets.UTF_8));
        return this;
    }

    /** Text between tags or in an attribute with double quotes. */
    public XmlOutput text(String text) throws IOException {
        return markup(XmlText.escaped(text));
    }

    /** The shortest text of a finite number that reads back to it. */
    public XmlOutput number(double value) throws IOException {
        reserve(Decimal.MAX_LENGTH);
        end = Decimal.write(value, 0, buffer, end);
        return this;
    }

    /** A whole number. */
    public XmlOutput count(long value) throws IOException {
        reserve(Decimal.MAX_LENGTH);
        end = Decimal.write(value, buffer, end);
        return this;
    }

    void bytes(byte[] bytes) throws IOException {
        bytes(bytes, bytes.length);
    }

    void bytes(byte[] bytes, int length) throws IOException {
        if (length > BUFFER) {
            flush();
            out.write(bytes, 0, length);
            return;
        }
        reserve(length);
        System.arraycopy(bytes, 0, buffer, end, length);
        end += length;
    }

    void flush() throws IOException {
        out.write(buffer, 0, end);
        end = 0;
    }

    private void reserve(int length) throws IOException {
        if (buffer.length - end < length) {
            flush();
        }
    }
}
