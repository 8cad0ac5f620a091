package org.curvefit.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import org.curvefit.api.data.Column;
import org.curvefit.api.data.Dataset;
import org.curvefit.api.error.DataException;
import org.curvefit.api.io.DatasetReader;
import org.curvefit.api.io.Source;
import org.curvefit.api.numeric.Vector;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What every reader keeps to: numbers as written, missing cells missing, every row with its place, refusals with theirs. The table to be read has
 * the columns {@code minute}, {@code temp_C} and {@code cup} and the rows (0, 90.1, red), (5, missing, red), (10, 58.8, blue), (15, -1e-3, blue).
 */
public abstract class DatasetReaderContract {
    @TempDir
    private Path folder;

    /** The reader under test, with its defaults. */
    protected abstract DatasetReader reader();

    /** The table in the format of the reader. */
    protected abstract byte[] table() throws IOException;

    @Test
    void namesItsExtensionsInLowerCase() {
        assertThat(reader().extensions())
                .isNotEmpty()
                .allSatisfy(extension -> assertThat(extension)
                        .isEqualTo(extension.toLowerCase(Locale.ROOT))
                        .doesNotContain("."));
    }

    @Test
    void recognizesNothingInPlainText() {
        assertThat(reader().recognizes(new byte[0])).isFalse();
        assertThat(reader().recognizes("x,y\n1,2\n".getBytes(StandardCharsets.US_ASCII)))
                .isFalse();
    }

    @Test
    void readsNamesNumbersAndText() throws IOException {
        Dataset data = reader().read(stream(table()));
        assertThat(data.names()).containsExactly("minute", "temp_C", "cup");
        assertThat(((Column.Numbers) data.column("minute")).values()).isEqualTo(Vector.of(0, 5, 10, 15));
        assertThat(((Column.Numbers) data.column("temp_C")).values())
                .isEqualTo(Vector.of(90.1, Double.NaN, 58.8, -1e-3));
        assertThat(((Column.Text) data.column("cup")).values()).containsExactly("red", "red", "blue", "blue");
    }

    @Test
    void aMissingCellIsNoDefect() throws IOException {
        Dataset data = reader().read(stream(table()));
        assertThat(((Column.Numbers) data.column("temp_C")).defects()).isEmpty();
        assertThat(data.reading().rejectedCount()).isZero();
        assertThat(data.reading().rejected()).isEmpty();
    }

    @Test
    void tellsWhereEachRowStands() throws IOException {
        Dataset data = reader().read(stream(table()));
        for (int row = 0; row < data.rows(); row++) {
            assertThat(data.address().of(row))
                    .contains(Long.toString(data.address().line(row)));
            assertThat(data.address().of(row, "temp_C"))
                    .contains(Long.toString(data.address().line(row)));
            assertThat(row == 0 || data.address().line(row) > data.address().line(row - 1))
                    .isTrue();
        }
    }

    @Test
    void tellsWhatWasReadAndItsHash() throws IOException, NoSuchAlgorithmException {
        byte[] table = table();
        Dataset data = reader().read(stream(table));
        assertThat(data.reading().source()).isEqualTo(name());
        byte[] hash = MessageDigest.getInstance("SHA-256").digest(table);
        assertThat(data.reading().sha256()).isEqualTo(HexFormat.of().formatHex(hash));
        assertThat(data.reading().dialect())
                .allSatisfy((key, value) -> assertThat(value).isNotBlank());
    }

    @Test
    void readsAFileAsItReadsAStream() throws IOException {
        Path file = Files.write(folder.resolve(name()), table());
        assertThat(reader().read(Source.of(file)).columns())
                .isEqualTo(reader().read(stream(table())).columns());
    }

    @Test
    void readsTheSameUnderEveryLocale() throws IOException {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.GERMANY);
            Dataset german = reader().read(stream(table()));
            Locale.setDefault(Locale.ROOT);
            assertThat(german.columns())
                    .isEqualTo(reader().read(stream(table())).columns());
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void closesTheStreamWhetherItCanBeReadOrNot() throws IOException {
        for (byte[] bytes : new byte[][] {table(), new byte[0]}) {
            Closing stream = new Closing(bytes);
            readOrRefuse(Source.of(name(), stream));
            assertThat(stream.closed).isTrue();
        }
    }

    @Test
    void refusesEmptyDataMissingFilesAndFolders() {
        Path missing = folder.resolve("missing-" + name());
        for (Source source : new Source[] {stream(new byte[0]), Source.of(missing), Source.of(folder)}) {
            assertThatExceptionOfType(DataException.class)
                    .isThrownBy(() -> reader().read(source))
                    .satisfies(refused -> {
                        assertThat(refused.code()).matches("E\\d{3}");
                        assertThat(refused.getMessage()).isNotBlank();
                    });
        }
    }

    @Test
    void aFailureOfTheStreamIsADataExceptionWithItsSource() {
        Source failing = Source.of(name(), new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("cable pulled");
            }
        });
        assertThatExceptionOfType(DataException.class)
                .isThrownBy(() -> reader().read(failing))
                .satisfies(refused -> assertThat(
                                refused.getMessage() + refused.where().place())
                        .contains("cable pulled")
                        .contains(name()));
    }

    private void readOrRefuse(Source source) {
        try {
            assertThat(reader().read(source).rows()).isEqualTo(4);
        } catch (DataException refused) {
            assertThat(refused.code()).startsWith("E");
        }
    }

    private String name() {
        return "cups." + reader().extensions().stream().sorted().findFirst().orElseThrow();
    }

    private Source stream(byte[] bytes) {
        return Source.of(name(), new ByteArrayInputStream(bytes));
    }

    private static final class Closing extends FilterInputStream {
        private boolean closed;

        Closing(byte[] bytes) {
            super(new ByteArrayInputStream(bytes));
        }

        @Override
        public void close() throws IOException {
            closed = true;
            super.close();
        }
    }
}
