package org.curvefit.excel.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.curvefit.excel.reading.RawBook.column;
import static org.curvefit.excel.reading.RawBook.number;
import static org.curvefit.excel.reading.RawBook.numbers;
import static org.curvefit.excel.reading.RawBook.row;
import static org.curvefit.excel.reading.RawBook.text;

import org.curvefit.api.data.CellDefect;
import org.curvefit.api.data.Column;
import org.curvefit.api.data.Dataset;
import org.curvefit.api.numeric.Vector;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every kind of cell: its value, or its address and what is wrong with it. */
final class CellKindsTest {
    private static String two(int row, String second) {
        return row(row, number("A" + row, Integer.toString(row)) + second);
    }

    @ParameterizedTest
    @ValueSource(strings = {"#N/A", "#DIV/0!", "#VALUE!", "#REF!", "#NAME?", "#NUM!", "#NULL!", "#SPILL!"})
    void anErrorIsADefectAtItsAddressWhetherWrittenOrComputed(String error) {
        Dataset data = RawBook.table(two(2, number("B2", "5"))
                        + two(3, "<c r=\"B3\" t=\"e\"><v>" + error + "</v></c>")
                        + two(4, "<c r=\"B4\" t=\"e\"><f>1/0</f><v>" + error + "</v></c>")
                        + two(5, number("B5", "7")))
                .read();
        assertThat(numbers(data, "y")).isEqualTo(Vector.of(5, Double.NaN, Double.NaN, 7));
        assertThat(column(data, "y").defects()).extracting(CellDefect::text).containsExactly(error, error);
        assertThat(column(data, "y").defects()).extracting(CellDefect::reason).containsOnly("is a spreadsheet error");
        assertThat(data.address().of(1, "y")).isEqualTo("Plate1!B3");
    }

    @Test
    void aNumberStoredAsTextIsReadAndCounted() {
        Dataset data = RawBook.table(
                        two(2, number("B2", "5")) + two(3, text("B3", " 6.5 ")) + two(4, text("B4", "1e-3")))
                .read();
        assertThat(numbers(data, "y")).isEqualTo(Vector.of(5, 6.5, 1e-3));
        assertThat(column(data, "y").defects()).isEmpty();
        assertThat(data.reading().notes())
                .containsExactly("2 numbers were stored as text and read as numbers: Plate1!B3, Plate1!B4");
    }

    @Test
    void aDecimalCommaInTextIsReadWhereItIsSaid() {
        RawBook book = RawBook.table(two(2, text("B2", "5,5")) + two(3, text("B3", "6,25")));
        assertThat(numbers(book.read("decimal", ","), "y")).isEqualTo(Vector.of(5.5, 6.25));
    }

    @Test
    void aFormulaCountsByItsStoredResult() {
        Dataset data = RawBook.table(two(2, "<c r=\"B2\"><f>A2*2</f><v>0.30000000000000004</v></c>")
                        + two(3, "<c r=\"B3\"><f t=\"shared\" si=\"0\"/><v>-1E-300</v></c>")
                        + two(4, "<c r=\"B4\" t=\"str\"><f>\"\"</f><v></v></c>"))
                .read();
        assertThat(numbers(data, "y")).isEqualTo(Vector.of(0.30000000000000004, -1e-300, Double.NaN));
        assertThat(column(data, "y").defects()).isEmpty();
    }

    @Test
    void aFormulaWithoutAResultIsADefectOfItsOwn() {
        Dataset data = RawBook.table(
                        two(2, "<c r=\"B2\"><f>A2*2</f></c>") + two(3, "<c r=\"B3\"><f>A3*2</f><v></v></c>"))
                .read();
        assertThat(numbers(data, "y")).isEqualTo(Vector.of(Double.NaN, Double.NaN));
        assertThat(column(data, "y").defects())
                .extracting(CellDefect::reason)
                .allMatch(reason -> reason.contains("was not calculated"));
        assertThat(column(data, "y").defects().get(0).hint()).startsWith("open the file in Excel");
    }

    @Test
    void aTruthValueIsNoNumber() {
        Dataset data = RawBook.table(two(2, number("B2", "5"))
                        + two(3, "<c r=\"B3\" t=\"b\"><v>1</v></c>")
                        + two(4, number("B4", "7")))
                .read();
        assertThat(numbers(data, "y")).isEqualTo(Vector.of(5, Double.NaN, 7));
        assertThat(column(data, "y").defects().get(0).text()).isEqualTo("TRUE");
    }

    @Test
    void anEmptyCellIsMissingAndNeverZero() {
        Dataset data = RawBook.table(two(2, "<c r=\"B2\" s=\"0\"/>")
                        + two(3, "<c r=\"B3\"><v/></c>")
                        + two(4, "")
                        + two(5, text("B5", ""))
                        + two(6, text("B6", "NA"))
                        + two(7, number("B7", "1")))
                .read();
        assertThat(numbers(data, "y"))
                .isEqualTo(Vector.of(Double.NaN, Double.NaN, Double.NaN, Double.NaN, Double.NaN, 1));
        assertThat(column(data, "y").defects()).isEmpty();
    }

    @Test
    void sharedRichAndEscapedTextsAreWhole() {
        Dataset data = RawBook.of(row(1, "<c t=\"s\" r=\"A1\"><v>0</v></c><c t=\"s\" r=\"B1\"><v>1</v></c>")
                        + two(2, "<c r=\"B2\" t=\"s\"><v>2</v></c>")
                        + two(3, "<c r=\"B3\" t=\"s\"><v>2</v></c>"))
                .strings(
                        "<si><t>x</t></si><si><r><t xml:space=\"preserve\">tem</t></r><r><rPr><b/></rPr><t>p</t></r>"
                                + "<rPh sb=\"0\" eb=\"1\"><t>no</t></rPh></si><si><t>a&amp;b &#945;_x0041_<![CDATA[<c>]]></t></si>")
                .read();
        assertThat(data.names()).containsExactly("x", "temp");
        assertThat(((Column.Text) data.column("temp")).values()).containsExactly("a&b \u03B1A<c>", "a&b \u03B1A<c>");
    }

    @Test
    void rowsAndCellsWithoutAddressesFollowEachOther() {
        Dataset data = RawBook.of(
                        "<row><c t=\"inlineStr\"><is><t>x</t></is></c><c t=\"inlineStr\"><is><t>y</t></is></c></row>"
                                + "<row><c><v>1</v></c><c><v>2</v></c></row><row><c><v>3</v></c><c><v>4</v></c></row>")
                .read();
        assertThat(numbers(data, "y")).isEqualTo(Vector.of(2, 4));
        assertThat(data.address().of(1, "y")).isEqualTo("Plate1!B3");
    }

    @Test
    void aNumberThatIsTooLargeIsADefect() {
        Dataset data = RawBook.table(
                        two(2, number("B2", "1e999")) + two(3, number("B3", "1")) + two(4, number("B4", "2")))
                .read();
        assertThat(column(data, "y").defects().get(0).reason()).isEqualTo("is not finite");
    }

    @Test
    void textAmongNumbersIsADefectAndNumbersAmongTextAreText() {
        Dataset data = RawBook.table(
                        two(2, text("B2", "12 kg")) + two(3, number("B3", "1")) + two(4, number("B4", "2")))
                .read();
        assertThat(column(data, "y").defects().get(0).hint()).contains("without \"kg\"");
        Dataset words = RawBook.table(two(2, text("B2", "a")) + two(3, text("B3", "b")) + two(4, number("B4", "2.50")))
                .read();
        assertThat(((Column.Text) words.column("y")).values()).containsExactly("a", "b", "2.5");
    }
}
