package org.curvefit.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.Charset;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.curvefit.api.data.Column;
import org.curvefit.api.data.Dataset;
import org.curvefit.api.error.CurveFitException;
import org.curvefit.api.io.Source;
import org.curvefit.api.spi.Settings;
import org.junit.jupiter.api.Test;

/** Every dialect is read right or refused; never wrong without a word. */
class DialectGridTest {
    private static final double[][] EASY = {{0, 90.1}, {5, 72.35}, {10.5, -1234.5}, {2500, 58.875}, {1234567.25, 0}};
    private static final double[][] HARD = {{1.125, 2.375}, {3.625, 4.875}, {5.125, 6.375}};
    private static final double[][] WHOLE = {{1000, 2000}, {3000, 4000}, {5000, 123456}};

    /** A dialect and a table in it. */
    private record Case(
            char delimiter, char decimal, String thousands, String encoding, boolean header, boolean quotes) {
        byte[] bytes(double[][] rows) {
            StringBuilder text = new StringBuilder(encoding.equals("UTF-8") ? "" : "\uFEFF");
            if (header) {
                text.append(quoted("time"))
                        .append(delimiter)
                        .append(quoted("signal"))
                        .append('\n');
            }
            for (double[] row : rows) {
                text.append(number(row[0]))
                        .append(delimiter)
                        .append(number(row[1]))
                        .append('\n');
            }
            return text.toString().getBytes(Charset.forName(encoding.equals("BOM") ? "UTF-8" : encoding));
        }

        /** Whether a program could write it at all: marks differ, and what would be taken for a delimiter stands in quotes. */
        boolean possible() {
            boolean marksDiffer = !thousands.equals(Character.toString(decimal));
            boolean delimiterIsNoMark = delimiter != decimal && !thousands.equals(Character.toString(delimiter));
            return marksDiffer
                    && (delimiterIsNoMark || quotes)
                    && !(delimiter == ' ' && quotes && thousands.equals(" "));
        }

        private String number(double value) {
            DecimalFormatSymbols symbols = DecimalFormatSymbols.getInstance(Locale.ROOT);
            symbols.setDecimalSeparator(decimal);
            if (!thousands.isEmpty()) {
                symbols.setGroupingSeparator(thousands.charAt(0));
            }
            return quoted(new DecimalFormat(thousands.isEmpty() ? "0.###" : "#,##0.###", symbols).format(value));
        }

        private String quoted(String cell) {
            return quotes ? '"' + cell + '"' : cell;
        }
    }

    @Test
    void readsNumbersThatShowTheirMarksInEveryDialect() {
        int read = 0;
        List<String> refused = new ArrayList<>();
        for (Case dialect : grid()) {
            boolean decimalCommaBetweenCommas = dialect.delimiter == ',' && dialect.decimal == ',';
            String outcome = outcome(dialect, EASY, Map.of());
            assertThat(outcome).as("%s", dialect).isIn("right", "refused");
            if (outcome.equals("right")) {
                read++;
            } else if (!decimalCommaBetweenCommas) {
                refused.add(dialect.toString());
            }
        }
        assertThat(refused).isEmpty();
        assertThat(read).isGreaterThan(300);
    }

    @Test
    void neverReadsAmbiguousNumbersWrong() {
        for (Case dialect : grid()) {
            assertThat(outcome(dialect, HARD, Map.of())).as("%s", dialect).isIn("right", "refused");
            boolean pointsBetweenCommas = dialect.delimiter == ',' && dialect.thousands.equals(".");
            if (!pointsBetweenCommas) {
                assertThat(outcome(dialect, WHOLE, Map.of())).as("%s", dialect).isIn("right", "refused");
            }
        }
    }

    @Test
    void readsEverythingOnceTheDecimalMarkIsTold() {
        for (Case dialect : grid()) {
            Map<String, String> told = Map.of(
                    "decimal", Character.toString(dialect.decimal), "delimiter", Character.toString(dialect.delimiter));
            for (double[][] rows : List.of(EASY, HARD, WHOLE)) {
                assertThat(outcome(dialect, rows, told)).as("%s", dialect).isEqualTo("right");
            }
        }
    }

    private static List<Case> grid() {
        List<Case> cases = new ArrayList<>();
        for (char delimiter : new char[] {',', ';', '\t', '|', ' '}) {
            for (char decimal : new char[] {'.', ','}) {
                for (String thousands : new String[] {"", ".", ",", " ", "\u00A0", "\u202F", "'"}) {
                    for (String encoding : new String[] {"UTF-8", "BOM", "UTF-16LE", "UTF-16BE"}) {
                        for (int bits = 0; bits < 4; bits++) {
                            cases.add(new Case(
                                    delimiter, decimal, thousands, encoding, (bits & 1) == 1, (bits & 2) == 2));
                        }
                    }
                }
            }
        }
        return cases.stream().filter(Case::possible).toList();
    }

    private static String outcome(Case dialect, double[][] rows, Map<String, String> settings) {
        Dataset data;
        try {
            data = new CsvReader(CsvSettings.of(Settings.of("csv", CsvSettings.declared(), settings)))
                    .read(Source.of("data.csv", new ByteArrayInputStream(dialect.bytes(rows))));
        } catch (CurveFitException refused) {
            return "refused";
        }
        if (data.columns().size() != 2 || data.rows() != rows.length) {
            return "wrong: " + data;
        }
        for (int k = 0; k < 2; k++) {
            if (!(data.columns().get(k) instanceof Column.Numbers numbers)) {
                return "wrong: " + data;
            }
            for (int row = 0; row < rows.length; row++) {
                boolean right = numbers.values().at(row) == rows[row][k];
                if (!right) {
                    return numbers.defects().isEmpty() ? "wrong: " + data : "refused";
                }
            }
        }
        boolean namesRight = data.names().equals(dialect.header ? List.of("time", "signal") : List.of("c1", "c2"));
        return namesRight ? "right" : "wrong: " + data.names();
    }
}
