package org.curvefit.excel.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.curvefit.excel.reading.RawBook.number;
import static org.curvefit.excel.reading.RawBook.numbers;
import static org.curvefit.excel.reading.RawBook.row;
import static org.curvefit.excel.reading.RawBook.text;

import java.util.List;
import org.curvefit.api.data.Dataset;
import org.curvefit.api.error.DataException;
import org.curvefit.api.error.RequestException;
import org.curvefit.api.numeric.Vector;
import org.junit.jupiter.api.Test;

/** Where the table is found in a sheet, and what is said about the rest of it. */
final class LayoutTest {
    private static String names(int row, String first, String second) {
        return row(row, text("B" + row, first) + text("C" + row, second));
    }

    private static String pair(int row, double first, double second) {
        return row(row, number("B" + row, Double.toString(first)) + number("C" + row, Double.toString(second)));
    }

    private static final String TITLED = row(1, text("A1", "Assay of 3 May"))
            + row(2, text("A2", "by hand"))
            + names(4, "conc", "signal")
            + pair(5, 1, 10)
            + pair(6, 2, 20)
            + pair(7, 3, 30);

    @Test
    void findsATableBelowTitles() {
        Dataset data = RawBook.of(TITLED).read();
        assertThat(data.names()).containsExactly("conc", "signal");
        assertThat(numbers(data, "signal")).isEqualTo(Vector.of(10, 20, 30));
        assertThat(data.reading().dialect())
                .containsEntry("sheet", "Plate1")
                .containsEntry("range", "B4:C7")
                .containsEntry("header", "yes (guessed)");
        assertThat(data.reading().notes()).containsExactly("rows 1 to 2 above the table were left out");
        assertThat(data.address().of(2)).isEqualTo("Plate1 row 7");
    }

    @Test
    void takesTheRangeThatIsNamed() {
        for (String range : List.of("B4:C6", "$B$4:$C$6", "c6:b4", "Plate1!B4:C6", "points")) {
            Dataset data = RawBook.of(TITLED).name("points", "Plate1!$B$4:$C$6").read("range", range);
            assertThat(data.names()).containsExactly("conc", "signal");
            assertThat(numbers(data, "signal")).isEqualTo(Vector.of(10, 20));
        }
        assertThat(RawBook.of(TITLED).read("range", "C:C").names()).containsExactly("signal");
        assertThat(RawBook.of(TITLED).read("range", "B6:C7").names()).containsExactly("c1", "c2");
    }

    @Test
    void takesATableByItsNameWithoutItsTotals() {
        RawBook book = RawBook.of(names(4, "conc", "signal") + pair(5, 1, 10) + pair(6, 2, 20) + pair(7, 9, 99))
                .part(
                        "xl/worksheets/_rels/sheet1.xml.rels",
                        new String(
                                RawBook.relationships(RawBook.link("rId1", "table", "../tables/table1.xml")),
                                java.nio.charset.StandardCharsets.UTF_8))
                .part(
                        "xl/tables/table1.xml",
                        "<table xmlns=\"" + RawBook.MAIN
                                + "\" displayName=\"Doses\" ref=\"B4:C7\" totalsRowCount=\"1\"/>");
        assertThat(numbers(book.read("range", "doses"), "signal")).isEqualTo(Vector.of(10, 20));
        assertThatExceptionOfType(DataException.class)
                .isThrownBy(() -> book.read("range", "Dosis"))
                .satisfies(refused -> {
                    assertThat(refused.code()).isEqualTo("E210");
                    assertThat(refused.hint()).contains("Doses");
                });
    }

    @Test
    void choosesASheetByNameOrNumberAndListsThem() {
        RawBook book = RawBook.of(TITLED).sheet("Notes", names(1, "a", "b") + pair(2, 5, 6));
        assertThat(book.read("sheet", "Notes").names()).containsExactly("a", "b");
        assertThat(book.read("sheet", "2").names()).containsExactly("a", "b");
        assertThat(book.read("sheet", "plate1").names()).containsExactly("conc", "signal");
        assertThat(book.read().reading().dialect()).containsEntry("sheets", "Plate1, Notes");
        assertThatExceptionOfType(DataException.class)
                .isThrownBy(() -> book.read("sheet", "Plate"))
                .satisfies(refused -> {
                    assertThat(refused.code()).isEqualTo("E204");
                    assertThat(refused.where().place()).contains("Plate1, Notes");
                    assertThat(refused.hint()).isEqualTo("--sheet Plate1");
                });
    }

    @Test
    void refusesTwoTablesAndProposesBothRanges() {
        RawBook book = RawBook.of(names(1, "x", "y")
                + pair(2, 1, 2)
                + pair(3, 2, 3)
                + names(5, "x", "y")
                + pair(6, 4, 5)
                + pair(7, 5, 6));
        assertThatExceptionOfType(DataException.class).isThrownBy(book::read).satisfies(refused -> {
            assertThat(refused.code()).isEqualTo("E312");
            assertThat(refused.hint()).isEqualTo("--range B1:C3   or   --range B5:C7");
        });
        assertThat(numbers(book.read("range", "B5:C7"), "y")).isEqualTo(Vector.of(5, 6));
    }

    @Test
    void anEmptyRowInsideOfATableIsPassedOver() {
        Dataset data = RawBook.of(names(1, "x", "y") + pair(2, 1, 2) + row(3, "") + pair(4, 3, 4))
                .read();
        assertThat(numbers(data, "y")).isEqualTo(Vector.of(2, 4));
        assertThat(data.address().line(1)).isEqualTo(4);
    }

    @Test
    void leavesOutARowOfUnitsAndGroupHeadings() {
        Dataset data = RawBook.of(row(1, text("C1", "Plate"))
                        + names(2, "time", "temp")
                        + names(3, "(s)", "K")
                        + pair(4, 1, 2)
                        + pair(5, 2, 3))
                .read();
        assertThat(data.names()).containsExactly("time", "temp");
        assertThat(data.rows()).isEqualTo(2);
        assertThat(data.reading().notes())
                .containsExactly(
                        "row 1 (Plate) above the table was left out",
                        "row 3 ((s), K) was taken for units and left out");
    }

    @Test
    void namesColumnsWhereThereIsNoHeader() {
        Dataset data = RawBook.of(pair(3, 1, 2) + pair(4, 2, 3)).read();
        assertThat(data.names()).containsExactly("c1", "c2");
        assertThat(data.rows()).isEqualTo(2);
        assertThat(RawBook.of(pair(3, 1, 2) + pair(4, 2, 3))
                        .read("header", "yes")
                        .names())
                .containsExactly("1", "2");
    }

    @Test
    void saysWhatStandsBesideTheTable() {
        Dataset data = RawBook.of(names(1, "x", "y")
                        + row(2, number("B2", "1") + number("C2", "2") + number("H2", "7"))
                        + pair(3, 2, 3)
                        + pair(4, 3, 4))
                .read();
        assertThat(data.names()).containsExactly("x", "y");
        assertThat(data.reading().notes())
                .containsExactly("1 cell beside the table was left out, the first is Plate1!H2");
    }

    @Test
    void hiddenRowsMergedCellsAndSubtotalsAreUsedAndSaid() {
        String hidden = "<row r=\"3\" hidden=\"1\">" + number("B3", "2") + number("C3", "3") + "</row>";
        String total = row(4, number("B4", "9") + "<c r=\"C4\"><f>SUBTOTAL(9,C2:C3)</f><v>5</v></c>");
        String sheet = "<worksheet xmlns=\"" + RawBook.MAIN
                + "\"><cols><col min=\"3\" max=\"3\" hidden=\"1\"/></cols><sheetData>"
                + names(1, "x", "y") + pair(2, 1, 2) + hidden + total
                + "</sheetData><mergeCells><mergeCell ref=\"B2:B3\"/></mergeCells></worksheet>";
        RawBook book = new RawBook().sheetPart("Plate1", sheet);
        Dataset data = book.read();
        assertThat(numbers(data, "y")).isEqualTo(Vector.of(2, 3, 5));
        assertThat(data.reading().notes())
                .containsExactly(
                        "1 hidden row was used; --skip-hidden leaves such rows out",
                        "1 column of the table is hidden in the sheet",
                        "1 group of merged cells in the table, the first is B2:B3: only the first cell of each holds a value",
                        "1 row with a subtotal was used like any other, the first is row 4; --range can leave it out");
        assertThat(numbers(book.read("skip-hidden", "yes"), "y")).isEqualTo(Vector.of(2, 5));
    }

    @Test
    void aCellAtTheFarEndOfASheetCostsNothing() {
        Dataset data = RawBook.of(row(1048576, number("XFD1048576", "5"))).read();
        assertThat(data.rows()).isEqualTo(1);
        assertThat(data.address().of(0, "c1")).isEqualTo("Plate1!XFD1048576");
    }

    @Test
    void saysThatASheetIsEmptyAndWhichOthersThereAre() {
        RawBook book = RawBook.of("").sheet("Data", pair(1, 1, 2));
        assertThatExceptionOfType(DataException.class).isThrownBy(book::read).satisfies(refused -> {
            assertThat(refused.code()).isEqualTo("E208");
            assertThat(refused.hint()).contains("Plate1, Data");
        });
    }

    @Test
    void refusesSettingsThatMeanNothing() {
        for (List<String> wrong : List.of(List.of("dates", "x"), List.of("header", "maybe"), List.of("skip", "-1"))) {
            assertThatExceptionOfType(RequestException.class)
                    .isThrownBy(() -> RawBook.of(TITLED).read(wrong.get(0), wrong.get(1)))
                    .satisfies(refused -> assertThat(refused.code()).isEqualTo("E118"));
        }
    }
}
