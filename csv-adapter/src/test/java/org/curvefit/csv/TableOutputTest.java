package org.curvefit.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.curvefit.api.io.ResultTable;
import org.curvefit.api.io.ResultTable.Field;
import org.curvefit.api.io.TableKind;
import org.curvefit.api.numeric.Vector;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TableOutputTest {
    @Test
    void writesShortestNumbersAndBlanksForWhatIsNotFinite() throws IOException {
        assertThat(csv(
                        0,
                        new Field.Counts("row", new long[] {1, Long.MIN_VALUE}),
                        new Field.Numbers("value", Vector.of(22.2949818920976, Double.NaN)),
                        new Field.Numbers("bound", Vector.of(Double.NEGATIVE_INFINITY, -1e-7)),
                        new Field.Texts("name", List.of("a", ""))))
                .isEqualTo("row,value,bound,name\n1,22.2949818920976,,a\n,,-1e-7,\n");
    }

    @Test
    void roundsToSignificantDigitsOnRequest() throws IOException {
        assertThat(csv(3, new Field.Numbers("x", Vector.of(22.2949, 0.06212, 123456))))
                .isEqualTo("x\n22.3\n0.0621\n123000\n");
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '~',
            value = {
                "=1+1 | '=1+1",
                "@SUM(A1) | '@SUM(A1)",
                "+cmd | '+cmd",
                "-2+3 | '-2+3",
                "-1.5 | -1.5",
                "+3 | +3",
                "plain | plain",
                "a;b | a;b",
                "# no comment | \"# no comment\"",
            },
            delimiter = '|')
    void leavesNumbersAloneAndDisarmsFormulas(String text, String cell) {
        assertThat(new TextCells(',').cell(text)).isEqualTo(cell);
    }

    @Test
    void quotesWhatWouldOtherwiseBeReadDifferently() {
        TextCells cells = new TextCells(',');
        assertThat(cells.cell("a,b")).isEqualTo("\"a,b\"");
        assertThat(cells.cell("the \"y\"")).isEqualTo("\"the \"\"y\"\"\"");
        assertThat(cells.cell("two\nlines")).isEqualTo("\"two\nlines\"");
        assertThat(cells.cell(" ends ")).isEqualTo("\" ends \"");
        assertThat(cells.cell("\tx")).isEqualTo("'\tx");
        assertThat(cells.cell("\rx")).isEqualTo("\"'\rx\"");
        assertThat(new TextCells('\t').cell("a\tb")).isEqualTo("\"a\tb\"");
    }

    @Test
    void keepsAnEmptyCellOfASingleColumnApartFromABlankLine() throws IOException {
        assertThat(csv(0, new Field.Numbers("x", Vector.of(1, Double.NaN, 3)))).isEqualTo("x\n1\n\"\"\n3\n");
    }

    @Test
    void setsTablesApartByOneEmptyLine() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        TableOutput output = new TableOutput(bytes, ';', 0);
        output.header(List.of("x", "y"));
        output.rows(table(new Field.Counts("x", new long[] {1}), new Field.Counts("y", new long[] {2})));
        output.header(List.of());
        output.header(List.of("z"));
        output.flush();
        assertThat(bytes.toString(StandardCharsets.UTF_8)).isEqualTo("x;y\n1;2\n\nz\n");
    }

    @Test
    void writesTextLongerThanItsBuffer() throws IOException {
        String text = "\u00E9".repeat(100_000);
        assertThat(csv(0, new Field.Texts("t", List.of("a", text, "b")))).isEqualTo("t\na\n" + text + "\nb\n");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 10, 70_000})
    void passesOnTheFailureOfTheStream(int room) {
        double[] many = new double[100_000];
        Arrays.fill(many, 0.1);
        IOException full = new IOException("No space left on device");
        assertThatExceptionOfType(IOException.class)
                .isThrownBy(() -> {
                    TableOutput output = new TableOutput(new Full(room, full), ',', 0);
                    output.header(List.of("x"));
                    output.rows(table(new Field.Numbers("x", Vector.of(many))));
                    output.flush();
                })
                .isSameAs(full);
    }

    private static String csv(int digits, Field... fields) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        TableOutput output = new TableOutput(bytes, ',', digits);
        output.header(Arrays.stream(fields).map(Field::name).toList());
        output.rows(table(fields));
        output.flush();
        return bytes.toString(StandardCharsets.UTF_8);
    }

    private static ResultTable table(Field... fields) {
        return new ResultTable(TableKind.ROWS, List.of(fields));
    }

    /** A disk with so many bytes left. */
    private static final class Full extends OutputStream {
        private final IOException failure;
        private int room;

        Full(int room, IOException failure) {
            this.room = room;
            this.failure = failure;
        }

        @Override
        public void write(int single) throws IOException {
            if (room-- <= 0) {
                throw failure;
            }
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            room -= length;
            if (room < 0) {
                throw failure;
            }
        }
    }
}
