package org.curvefit.excel.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.curvefit.excel.reading.RawBook.column;
import static org.curvefit.excel.reading.RawBook.number;
import static org.curvefit.excel.reading.RawBook.numbers;
import static org.curvefit.excel.reading.RawBook.row;

import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.BuiltinFormats;
import org.apache.poi.ss.usermodel.DateUtil;
import org.curvefit.api.data.Dataset;
import org.curvefit.api.numeric.Vector;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Dates of both systems as days, and how a date is told from a number. */
final class DatesTest {
    private static String dated(int row, String serial, int style) {
        return row(row, "<c r=\"A" + row + "\" s=\"" + style + "\"><v>" + serial + "</v></c>" + number("B" + row, "1"));
    }

    private static RawBook book(String... serials) {
        StringBuilder rows = new StringBuilder();
        for (int i = 0; i < serials.length; i++) {
            rows.append(dated(i + 2, serials[i], 1));
        }
        return RawBook.table(rows.toString()).styles();
    }

    @Test
    void datesCountDaysSinceTheFirstRowAndItIsSaid() {
        Dataset data = book("45000", "45001.5", "44999").read();
        assertThat(numbers(data, "x")).isEqualTo(Vector.of(0, 1.5, -1));
        assertThat(data.reading().dialect()).containsEntry("dates in x", "days since 2023-03-15");
        assertThat(data.reading().notes())
                .containsExactly(
                        "\"x\" holds dates, read as days since 2023-03-15 (--dates serial: days since 1899-12-30)");
        assertThat(numbers(book("45000", "45001.5").read("dates", "serial"), "x"))
                .isEqualTo(Vector.of(45000, 45001.5));
    }

    @Test
    void theSystemOf1904GivesTheSameDays() {
        Dataset data = book("43538", "43539").since1904().read();
        assertThat(numbers(data, "x")).isEqualTo(Vector.of(0, 1));
        assertThat(data.reading().dialect()).containsEntry("dates in x", "days since 2023-03-15");
    }

    @Test
    void the29thOfFebruary1900NeverWas() {
        Dataset data = book("59", "61").read();
        assertThat(numbers(data, "x")).isEqualTo(Vector.of(0, 1));
        assertThat(data.reading().dialect()).containsEntry("dates in x", "days since 1900-02-28");
        Dataset phantom = book("59", "60", "61").read();
        assertThat(numbers(phantom, "x")).isEqualTo(Vector.of(0, Double.NaN, 1));
        assertThat(column(phantom, "x").defects().get(0).reason()).contains("no date");
        assertThat(phantom.address().of(1, "x")).isEqualTo("Plate1!A3");
    }

    @Test
    void datesInTheFormOfIso8601AreRead() {
        Dataset data = RawBook.table(row(2, "<c r=\"A2\" t=\"d\"><v>2023-03-15</v></c>" + number("B2", "1"))
                        + row(3, "<c r=\"A3\" t=\"d\"><v>2023-03-16T12:00:00</v></c>" + number("B3", "2")))
                .read();
        assertThat(numbers(data, "x")).isEqualTo(Vector.of(0, 1.5));
    }

    @Test
    void aNumberFormatWithUnitsIsNoDate() {
        Dataset data =
                RawBook.table(dated(2, "5", 3) + dated(3, "7", 3)).styles().read();
        assertThat(numbers(data, "x")).isEqualTo(Vector.of(5, 7));
        Dataset written = RawBook.table(dated(2, "45000", 2) + dated(3, "45000.25", 2))
                .styles()
                .read();
        assertThat(numbers(written, "x")).isEqualTo(Vector.of(0, 0.25));
    }

    static Stream<String> formats() {
        Stream<String> builtIn = Stream.of(BuiltinFormats.getAll()).filter(format -> !format.startsWith("reserved"));
        return Stream.concat(
                builtIn,
                Stream.of(
                        "yyyy-mm-dd",
                        "dd/mm/yyyy;@",
                        "[$-409]mmmm d, yyyy",
                        "[h]:mm:ss",
                        "mm:ss.0",
                        "[Red]0.00",
                        "0.00 \"days\"",
                        "#,##0 \\m",
                        "[>100]0;0.0",
                        "0.00E+00",
                        "yyyy\"\u5E74\"m\"\u6708\"d\"\u65E5\"",
                        "General",
                        "@",
                        "0%",
                        "_-* #,##0.00_-"));
    }

    @ParameterizedTest
    @MethodSource("formats")
    void tellsDatesFromNumbersAsPoiDoes(String format) {
        assertThat(DateFormats.isDate(format)).isEqualTo(DateUtil.isADateFormat(9_999, format));
    }
}
