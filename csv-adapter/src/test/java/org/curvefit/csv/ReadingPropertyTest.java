package org.curvefit.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.curvefit.api.data.Column;
import org.curvefit.api.data.Dataset;
import org.curvefit.api.io.Source;
import org.curvefit.api.spi.Settings;
import org.junit.jupiter.api.Test;

class ReadingPropertyTest {
    private static final int FILES = 500;
    private static final String[] ODD_CELLS = {
        "",
        "NA",
        "abc",
        "12 kg",
        "\"a, b\"",
        "\"two\nlines\"",
        "\"the \"\"x\"\"\"",
        "1e400",
        "0x1p3",
        "\" 5 \"",
        "\"6.5\"",
        " 7 ",
        "é"
    };

    @Test
    void everyLineIsUsedRejectedOrLeftOutForAReason_seed1() {
        SplittableRandom random = new SplittableRandom(1);
        for (int file = 0; file < FILES; file++) {
            int rows = 0;
            int ragged = 0;
            int comments = 0;
            StringBuilder text = new StringBuilder("x,y,z\n1.5,2,3\n");
            for (int i = random.nextInt(60); i > 0; i--) {
                switch (random.nextInt(8)) {
                    case 0 -> text.append("\n");
                    case 1 -> {
                        text.append("# remark, \"5 inch\n");
                        comments++;
                    }
                    case 2 -> {
                        text.append(random.nextBoolean() ? "1,2\n" : "1,2,3,4\n");
                        ragged++;
                    }
                    default -> {
                        text.append(row(random, 3)).append('\n');
                        rows++;
                    }
                }
            }
            if (ragged > rows + 1) {
                continue;
            }
            Dataset data = read(text.toString());
            assertThat(data.rows()).as("%s", text).isEqualTo(rows + 1);
            assertThat(data.reading().rejectedCount()).as("%s", text).isEqualTo(ragged);
            assertThat(String.join("", data.reading().notes()))
                    .contains(comments == 0 ? "" : comments + " comment line");
        }
    }

    @Test
    void byteScannerAndCommonsCsvAgree_seed2() throws java.io.IOException {
        SplittableRandom random = new SplittableRandom(2);
        for (int file = 0; file < FILES; file++) {
            StringBuilder text = new StringBuilder("x,y,z\n1.5,2,3\n");
            for (int i = random.nextInt(300); i > 0; i--) {
                boolean odd = random.nextInt(20) == 0;
                text.append(
                                odd
                                        ? row(random, 3)
                                        : random.nextDouble() + "," + random.nextInt(100) + "," + random.nextLong())
                        .append(random.nextInt(5) == 0 ? "\r\n" : "\n");
            }
            Dataset data = read(text.toString());
            List<CSVRecord> expected = CSVFormat.RFC4180
                    .builder()
                    .setIgnoreSurroundingSpaces(true)
                    .get()
                    .parse(new StringReader(text.toString()))
                    .getRecords();
            assertThat(data.rows()).isEqualTo(expected.size() - 1);
            for (int row = 0; row < data.rows(); row++) {
                for (int k = 0; k < 3; k++) {
                    assertSame(data, k, row, expected.get(row + 1).get(k));
                }
            }
        }
    }

    private static void assertSame(Dataset data, int column, int row, String cell) {
        Column found = data.columns().get(column);
        if (found instanceof Column.Numbers numbers) {
            String trimmed = cell.strip();
            boolean number = trimmed.matches("[+-]?([0-9]+\\.?[0-9]*|\\.[0-9]+)([eE][+-]?[0-9]+)?")
                    && Double.isFinite(Double.parseDouble(trimmed));
            assertThat(numbers.values().at(row))
                    .as("%s in row %d", cell, row)
                    .isEqualTo(number ? Double.valueOf(trimmed) : Double.valueOf(Double.NaN));
        } else {
            assertThat(found.text(row)).isEqualTo(cell);
        }
    }

    private static String row(SplittableRandom random, int width) {
        List<String> cells = new ArrayList<>();
        for (int k = 0; k < width; k++) {
            boolean odd = random.nextInt(6) == 0;
            cells.add(odd ? ODD_CELLS[random.nextInt(ODD_CELLS.length)] : Double.toString(random.nextDouble() * 100));
        }
        return String.join(",", cells);
    }

    private static Dataset read(String text) {
        return new CsvReader(CsvSettings.of(Settings.of("csv", CsvSettings.declared(), Map.of())))
                .read(Source.of("data.csv", new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8))));
    }
}
