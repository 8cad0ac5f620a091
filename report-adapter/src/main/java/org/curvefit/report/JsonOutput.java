package org.curvefit.report;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.MinimalPrettyPrinter;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import org.curvefit.api.numeric.Decimal;

/** JSON as a stream: numbers as the shortest text that reads back, what is not finite as null, text always well-formed. */
final class JsonOutput implements AutoCloseable {
    private static final JsonFactory FACTORY = JsonFactory.builder()
            .configure(com.fasterxml.jackson.core.StreamWriteFeature.AUTO_CLOSE_TARGET, false)
            .build();

    private final JsonGenerator generator;
    private final int digits;

    /**
     * @param out not closed
     * @param digits significant digits of numbers; 0 for all
     */
    JsonOutput(OutputStream out, int digits) throws IOException {
        this.generator = FACTORY.createGenerator(out);
        this.generator.setPrettyPrinter(new MinimalPrettyPrinter(""));
        this.digits = digits;
    }

    void beginObject() throws IOException {
        generator.writeStartObject();
    }

    void beginObject(String name) throws IOException {
        generator.writeObjectFieldStart(name);
    }

    void endObject() throws IOException {
        generator.writeEndObject();
    }

    void beginArray() throws IOException {
        generator.writeStartArray();
    }

    void beginArray(String name) throws IOException {
        generator.writeArrayFieldStart(name);
    }

    void endArray() throws IOException {
        generator.writeEndArray();
    }

    void endLine() throws IOException {
        generator.writeRaw('\n');
    }

    void text(String name, String text) throws IOException {
        generator.writeFieldName(wellFormed(name));
        text(text);
    }

    void text(String text) throws IOException {
        generator.writeString(wellFormed(text));
    }

    void number(String name, double value) throws IOException {
        generator.writeFieldName(wellFormed(name));
        number(value);
    }

    void number(double value) throws IOException {
        if (Double.isFinite(value)) {
            generator.writeNumber(Decimal.text(value, digits));
        } else {
            generator.writeNull();
        }
    }

    void count(String name, long value) throws IOException {
        generator.writeFieldName(wellFormed(name));
        generator.writeNumber(value);
    }

    void truth(String name, boolean value) throws IOException {
        generator.writeBooleanField(name, value);
    }

    void nothing(String name) throws IOException {
        generator.writeNullField(wellFormed(name));
    }

    /** Passes on what is buffered; the stream stays open. */
    @Override
    public void close() throws IOException {
        generator.close();
    }

    /** Half a surrogate pair, which no JSON text can hold, becomes a question mark. */
    private static String wellFormed(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isSurrogate(text.charAt(i))) {
                return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
            }
        }
        return text;
    }
}
