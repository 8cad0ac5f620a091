package org.curvefit.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;
import java.util.stream.Stream;
import org.curvefit.api.data.CellDefect;
import org.curvefit.api.data.Column;
import org.curvefit.api.data.Dataset;
import org.curvefit.api.error.CurveFitException;
import org.curvefit.api.io.Source;
import org.curvefit.api.numeric.Decimal;
import org.curvefit.api.spi.Settings;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DialectCorpusTest {
    static Stream<DialectCase> cases() {
        return DialectCase.all().stream();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void readsOrRefuses(DialectCase one) {
        if (one.has("fail")) {
            CurveFitException refused = catchThrowableOfType(CurveFitException.class, () -> read(one));
            assertThat(refused).as(one.toString()).isNotNull();
            assertThat(refused.code() + ": " + refused.getMessage()).startsWith(one.field("fail"));
            assertThat(refused.hint()).isNotEmpty();
            return;
        }
        Dataset data = read(one);
        assertThat(shown(data)).isEqualTo(DialectCase.unescaped(one.field("out")));
        assertThat(defects(data)).isEqualTo(DialectCase.unescaped(one.field("defects")));
        assertThat(data.reading().dialect()).containsAllEntriesOf(DialectCase.pairs(one.field("dialect")));
        assertThat(data.reading().rejectedCount())
                .isEqualTo(one.has("rejected") ? Long.parseLong(one.field("rejected")) : 0);
        if (one.has("note")) {
            assertThat(data.reading().notes()).containsExactly(one.field("note"));
        }
        if (one.has("lines")) {
            assertThat(lines(data)).isEqualTo(one.field("lines"));
        }
    }

    private static Dataset read(DialectCase one) {
        Settings settings = Settings.of("csv", CsvSettings.declared(), DialectCase.pairs(one.field("set")));
        return new CsvReader(CsvSettings.of(settings))
                .read(Source.of("data.csv", new ByteArrayInputStream(one.input())));
    }

    private static String shown(Dataset data) {
        StringJoiner columns = new StringJoiner("; ");
        for (Column column : data.columns()) {
            StringJoiner cells = new StringJoiner(" ");
            cells.add(column.name());
            for (int row = 0; row < column.size(); row++) {
                cells.add(
                        column instanceof Column.Numbers numbers
                                ? number(numbers.values().at(row))
                                : '"' + column.text(row) + '"');
            }
            columns.add(cells.toString());
        }
        return columns.toString();
    }

    private static String number(double value) {
        return Double.isNaN(value) ? "nan" : Decimal.text(value);
    }

    private static String defects(Dataset data) {
        StringJoiner all = new StringJoiner("; ");
        for (Column column : data.columns()) {
            if (column instanceof Column.Numbers numbers) {
                for (CellDefect defect : numbers.defects()) {
                    all.add(column.name() + " " + defect.row() + " \"" + defect.text() + "\" " + defect.reason());
                }
            }
        }
        return all.toString();
    }

    private static String lines(Dataset data) {
        List<String> lines = new ArrayList<>();
        for (int row = 0; row < data.rows(); row++) {
            lines.add(Long.toString(data.address().line(row)));
        }
        return String.join(" ", lines);
    }
}
