package org.curvefit.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.curvefit.api.io.ResultDocument;
import org.curvefit.api.io.ResultWriter;
import org.curvefit.api.io.TableKind;
import org.junit.jupiter.api.Test;

/** What every writer keeps to: all digits, the same bytes each time, the stream left open, its failures passed on. */
public abstract class ResultWriterContract {
    /** The writer under test. */
    protected abstract ResultWriter writer();

    /** Reads back what was written of one result with its parameter table: value by name of parameter. */
    protected abstract Map<String, Double> parametersIn(byte[] written) throws IOException;

    @Test
    void namesItsExtensionsInLowerCase() {
        assertThat(writer().extensions())
                .isNotEmpty()
                .allSatisfy(extension -> assertThat(extension)
                        .isEqualTo(extension.toLowerCase(Locale.ROOT))
                        .doesNotContain("."));
    }

    @Test
    void theValuesReadBackAreTheSameToTheLastBit() throws IOException {
        assertThat(parametersIn(write(document(0)))).isEqualTo(SampleResult.PARAMETERS);
    }

    @Test
    void fewerDigitsAreFewerDigits() throws IOException {
        parametersIn(write(document(3)))
                .forEach((name, value) ->
                        assertThat(value / SampleResult.PARAMETERS.get(name)).isBetween(0.995, 1.005));
    }

    @Test
    void theSameDocumentHasTheSameBytesUnderEveryLocale() throws IOException {
        byte[] first = write(document(0));
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.GERMANY);
            assertThat(write(document(0))).isEqualTo(first);
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void everyTableCanBeWritten() throws IOException {
        for (TableKind kind : TableKind.values()) {
            ResultDocument document = new ResultDocument(List.of(SampleResult.of()), List.of(kind), List.of("cup"), 0);
            assertThat(write(document)).as(kind.name()).isNotNull();
        }
    }

    @Test
    void leavesTheStreamOpen() throws IOException {
        boolean[] closed = {false};
        writer().write(document(0), new ByteArrayOutputStream() {
            @Override
            public void close() {
                closed[0] = true;
            }
        });
        assertThat(closed[0]).isFalse();
    }

    @Test
    void passesOnWhatTheStreamThrows() {
        IOException full = new IOException("No space left on device");
        OutputStream failing = new OutputStream() {
            @Override
            public void write(int one) throws IOException {
                throw full;
            }
        };
        assertThatThrownBy(() -> writer().write(document(0), failing)).isSameAs(full);
    }

    private static ResultDocument document(int digits) {
        return new ResultDocument(List.of(SampleResult.of()), List.of(TableKind.PARAMETERS), List.of(), digits);
    }

    private byte[] write(ResultDocument document) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        writer().write(document, out);
        return out.toByteArray();
    }
}
