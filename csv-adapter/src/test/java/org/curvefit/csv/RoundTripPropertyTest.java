package org.curvefit.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.curvefit.api.data.Column;
import org.curvefit.api.data.Dataset;
import org.curvefit.api.io.ResultTable;
import org.curvefit.api.io.ResultTable.Field;
import org.curvefit.api.io.Source;
import org.curvefit.api.io.TableKind;
import org.curvefit.api.numeric.Vector;
import org.curvefit.api.spi.Settings;
import org.junit.jupiter.api.Test;

class RoundTripPropertyTest {
    private static final int TABLES = 1_000;
    private static final String[] PIECES = {
        "k", "Z", "\u00E9", "\u4E2D", " ", ",", ";", "\t", "|", "\"", "\n", "\r\n", "'", "=", "@", "#", "\\", "0", "-"
    };

    @Test
    void whatWasWrittenIsReadAndWrittenAgainByteForByte_seed3() throws IOException {
        SplittableRandom random = new SplittableRandom(3);
        for (int i = 0; i < TABLES; i++) {
            char delimiter = random.nextBoolean() ? ',' : '\t';
            ResultTable table = table(random);
            byte[] first = written(table, delimiter);
            Dataset data = read(first, delimiter);
            byte[] second = written(table(data), delimiter);
            assertThat(new String(second, StandardCharsets.UTF_8)).isEqualTo(new String(first, StandardCharsets.UTF_8));
        }
    }

    @Test
    void tablesOfNumbersNeedNoTellingOfTheDelimiter_seed4() throws IOException {
        SplittableRandom random = new SplittableRandom(4);
        for (int i = 0; i < TABLES; i++) {
            int rows = 1 + random.nextInt(30);
            List<Field> fields = new ArrayList<>();
            for (int k = 2 + random.nextInt(4); k > 0; k--) {
                fields.add(new Field.Numbers("column " + k, numbers(random, rows)));
            }
            ResultTable table = new ResultTable(TableKind.ROWS, fields);
            Dataset data = new CsvReader(CsvSettings.none())
                    .read(Source.of("t.csv", new ByteArrayInputStream(written(table, ','))));
            assertThat(table(data)).isEqualTo(table);
        }
    }

    private static ResultTable table(SplittableRandom random) {
        int rows = 1 + random.nextInt(30);
        List<Field> fields = new ArrayList<>();
        int columns = 1 + random.nextInt(5);
        for (int k = 1; k <= columns; k++) {
            boolean numeric = k == 1 || random.nextInt(3) > 0;
            fields.add(
                    numeric
                            ? new Field.Numbers("n" + k, numbers(random, rows))
                            : new Field.Texts("t" + k, texts(random, rows)));
        }
        return new ResultTable(TableKind.ROWS, fields);
    }

    private static Vector numbers(SplittableRandom random, int rows) {
        double[] values = new double[rows];
        for (int row = 0; row < rows; row++) {
            double any = Double.longBitsToDouble(random.nextLong());
            values[row] = switch (random.nextInt(4)) {
                case 0 -> Double.isFinite(any) ? any : 1;
                case 1 -> random.nextInt(1_000);
                case 2 -> random.nextInt(-1_000_000, 1_000_000) / 1_000.0;
                default -> row == 0 ? 0.5 : Double.NaN;
            };
        }
        return Vector.of(values);
    }

    private static List<String> texts(SplittableRandom random, int rows) {
        List<String> texts = new ArrayList<>();
        for (int row = 0; row < rows; row++) {
            StringBuilder text = new StringBuilder();
            for (int i = random.nextInt(6); i > 0; i--) {
                text.append(PIECES[random.nextInt(PIECES.length)]);
            }
            texts.add(random.nextInt(5) == 0 ? "" : text + "k");
        }
        return texts;
    }

    private static byte[] written(ResultTable table, char delimiter) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        TableOutput output = new TableOutput(bytes, delimiter, 0);
        output.header(table.columns().stream().map(Field::name).toList());
        output.rows(table);
        output.flush();
        return bytes.toByteArray();
    }

    private static Dataset read(byte[] bytes, char delimiter) {
        Settings settings = Settings.of(
                "csv",
                CsvSettings.declared(),
                Map.of("delimiter", Character.toString(delimiter), "decimal", ".", "header", "yes"));
        return new CsvReader(CsvSettings.of(settings)).read(Source.of("t.csv", new ByteArrayInputStream(bytes)));
    }

    private static ResultTable table(Dataset data) {
        List<Field> fields = new ArrayList<>();
        for (Column column : data.columns()) {
            if (column instanceof Column.Numbers numbers) {
                assertThat(numbers.defects()).isEmpty();
                fields.add(new Field.Numbers(column.name(), numbers.values()));
            } else {
                fields.add(new Field.Texts(column.name(), ((Column.Text) column).values()));
            }
        }
        return new ResultTable(TableKind.ROWS, fields);
    }
}
