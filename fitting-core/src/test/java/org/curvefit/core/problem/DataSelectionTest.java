package org.curvefit.core.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.curvefit.api.data.Address;
import org.curvefit.api.data.CellDefect;
import org.curvefit.api.data.Column;
import org.curvefit.api.data.Dataset;
import org.curvefit.api.data.Observations;
import org.curvefit.api.data.Reading;
import org.curvefit.api.data.RowDefect;
import org.curvefit.api.error.CurveFitException;
import org.curvefit.api.error.DataException;
import org.curvefit.api.error.FormulaException;
import org.curvefit.api.fit.ColumnChoice;
import org.curvefit.api.fit.ColumnChoice.MissingPolicy;
import org.curvefit.api.fit.ColumnChoice.RejectLimit;
import org.curvefit.api.fit.FitSettings;
import org.curvefit.api.numeric.Vector;
import org.curvefit.core.formula.Formula;
import org.junit.jupiter.api.Test;

class DataSelectionTest {
    private static final Dataset COOLING =
            Dataset.of("minute", new double[] {0, 5, 10}, "temp_C", new double[] {90.1, 72.3, 58.8});
    private static final Dataset THREE =
            Dataset.of("t", new double[] {0, 5, 10}, "u", new double[] {1, 2, 4}, numbers("v", 7, 8, 9));

    @Test
    void takesColumnsByTheirOwnNames() {
        DataSelection selection = select("temp_C = a + b*exp(-c*minute)", COOLING);
        assertThat(selection.variables().inputs()).containsExactly("minute");
        assertThat(selection.variables().response()).containsExactly("temp_C");
        assertThat(selection.observations().observed()).isEqualTo(Vector.of(90.1, 72.3, 58.8));
        assertThat(selection.observations().inputs()).containsExactly(Vector.of(0, 5, 10));
    }

    @Test
    void xAndYMeanTheFirstAndTheLastNumericColumn() {
        DataSelection selection = select("y = a*x", COOLING);
        assertThat(selection.variables().inputs()).containsExactly("minute");
        assertThat(selection.variables().response()).containsExactly("temp_C");
    }

    @Test
    void xAndYMeanThemselvesWhereThereAreSuchColumns() {
        Dataset data = Dataset.of("y", new double[] {1, 2}, "other", new double[] {3, 4}, numbers("x", 5, 6));
        DataSelection selection = select("y = a*x", data);
        assertThat(selection.variables().inputs()).containsExactly("x");
        assertThat(selection.variables().response()).containsExactly("y");
    }

    @Test
    void xAndYMeanTheChosenColumns() {
        DataSelection selection = select("y = a*x", THREE, columns(List.of("v"), Optional.of("t")));
        assertThat(selection.variables().inputs()).containsExactly("v");
        assertThat(selection.variables().response()).containsExactly("t");
    }

    @Test
    void severalChosenInputsAreNumbered() {
        DataSelection selection = select("a*x1 + b*x2", THREE, columns(List.of("u", "t"), Optional.empty()));
        assertThat(selection.variables().inputs()).containsExactly("u", "t");
        assertThat(selection.variables().response()).containsExactly("v");
    }

    @Test
    void aFormulaWithoutLeftSideTakesTheLastNumericColumnThatIsNoInput() {
        assertThat(select("a*v", THREE).variables().response()).containsExactly("u");
        Dataset withText = Dataset.of(List.of(numbers("t", 1, 2), numbers("u", 3, 4), text("note", "p", "q")));
        assertThat(select("a*t", withText).variables().response()).containsExactly("u");
    }

    @Test
    void refusesAFormulaThatUsesUpTheNumericColumns() {
        assertThat(refusal("a*minute + b*temp_C", COOLING, ColumnChoice.automatic()))
                .isEqualTo("E306");
    }

    @Test
    void refusesAChosenColumnThatIsNotThere() {
        assertThat(refusal("y = a*x", THREE, columns(List.of("w"), Optional.empty())))
                .isEqualTo("E203");
    }

    @Test
    void refusesATextColumnAndShowsWhatItHolds() {
        Dataset data = Dataset.of(List.of(numbers("x", 1, 2), text("dose", "low", "high"), numbers("y", 1, 2)));
        assertThatExceptionOfType(DataException.class)
                .isThrownBy(() -> select("y = a*dose", data))
                .withMessageContaining("\"dose\" is text")
                .satisfies(refused -> {
                    assertThat(refused.code()).isEqualTo("E306");
                    assertThat(refused.where().place()).contains("\"low\", \"high\"");
                    assertThat(refused.hint()).contains("x, y");
                });
    }

    @Test
    void refusesANameThatTwoColumnsHaveOnlyWhereItIsUsed() {
        Dataset data =
                Dataset.of(List.of(numbers("t", 1, 2), numbers("q", 3, 4), numbers("q", 5, 6), numbers("v", 7, 8)));
        assertThat(select("v = a*t", data).observations().size()).isEqualTo(2);
        assertThat(refusal("v = a*q", data, ColumnChoice.automatic())).isEqualTo("E203");
    }

    @Test
    void refusesAMisspeltColumn() {
        assertThatExceptionOfType(FormulaException.class)
                .isThrownBy(() -> select("temp_C = a + b*minutes", COOLING))
                .withMessageContaining("minutes");
    }

    @Test
    void skipsAndCountsRowsWithAMissingValue() {
        Dataset data = Dataset.of("x", new double[] {1, Double.NaN, 3, 4}, "y", new double[] {1, 2, Double.NaN, 4});
        Observations observations = select("y = a*x", data).observations();
        assertThat(observations.skipped()).isEqualTo(2);
        assertThat(observations.observed()).isEqualTo(Vector.of(1, 4));
        assertThat(observations.row(1)).isEqualTo(3);
        assertThat(observations.defects())
                .containsExactly(
                        new RowDefect("row 2, column \"x\"", "", "is empty"),
                        new RowDefect("row 3, column \"y\"", "", "is empty"));
    }

    @Test
    void aMissingValueInAColumnThatIsNotNeededDoesNotMatter() {
        Dataset data = Dataset.of(
                "x", new double[] {1, 2}, "y", new double[] {1, 2}, numbers("other", Double.NaN, Double.NaN));
        assertThat(select("y = a*x", data).observations().size()).isEqualTo(2);
    }

    @Test
    void refusesAMissingValueWhereThatWasAskedFor() {
        Dataset data = Dataset.of("x", new double[] {1, Double.NaN}, "y", new double[] {1, 2});
        ColumnChoice strict = new ColumnChoice(List.of(), Optional.empty(), MissingPolicy.FAIL, RejectLimit.none());
        assertThatExceptionOfType(DataException.class)
                .isThrownBy(() -> select("y = a*x", data, strict))
                .satisfies(refused -> {
                    assertThat(refused.code()).isEqualTo("E309");
                    assertThat(refused.where().place()).isEqualTo("row 2, column \"x\"");
                });
    }

    @Test
    void refusesADefectiveCellAndSaysWhereItStands() {
        assertThatExceptionOfType(DataException.class)
                .isThrownBy(() -> select("y = a*x", withDefects(1, 4)))
                .withMessage("\"n/a\" is not a number; 2 rows like this")
                .satisfies(refused -> {
                    assertThat(refused.code()).isEqualTo("E301");
                    assertThat(refused.where().place()).isEqualTo("row 2, column \"y\"");
                    assertThat(refused.hint()).contains("--max-rejects 2");
                });
    }

    @Test
    void toleratesAsManyDefectiveRowsAsAllowed() {
        Observations observations = select("y = a*x", withDefects(1, 4), tolerating(new RejectLimit(2, 0)))
                .observations();
        assertThat(observations.rejected()).isEqualTo(2);
        assertThat(observations.size()).isEqualTo(8);
        assertThat(observations.defects()).extracting(RowDefect::text).containsExactly("n/a", "n/a");
        assertThat(refusal("y = a*x", withDefects(1, 4), tolerating(new RejectLimit(1, 0))))
                .isEqualTo("E301");
    }

    @Test
    void toleratesAFractionOfAllRows() {
        assertThat(select("y = a*x", withDefects(1, 4), tolerating(new RejectLimit(0, 0.2)))
                        .observations()
                        .size())
                .isEqualTo(8);
        assertThat(refusal("y = a*x", withDefects(1, 4), tolerating(new RejectLimit(0, 0.19))))
                .isEqualTo("E301");
    }

    @Test
    void aRowIsCountedOnceHoweverManyOfItsCellsAreWrong() {
        List<CellDefect> second = List.of(new CellDefect(1, "?", "is not a number", ""));
        Dataset data = Dataset.of(List.of(
                new Column.Numbers("x", Vector.of(1, Double.NaN, 3), second),
                new Column.Numbers("y", Vector.of(1, Double.NaN, Double.NaN), second)));
        Observations observations =
                select("y = a*x", data, tolerating(new RejectLimit(9, 0))).observations();
        assertThat(observations.rejected()).isEqualTo(1);
        assertThat(observations.skipped()).isEqualTo(1);
        assertThat(observations.size()).isEqualTo(1);
    }

    @Test
    void raggedRowsOfTheFileCountAsRejected() {
        RowDefect ragged = new RowDefect("data.csv line 7", "1,2,3", "has 3 cells instead of 2");
        Reading reading = new Reading("data.csv", "", java.util.Map.of(), List.of(ragged), 3, List.of());
        Dataset data = new Dataset(COOLING.columns(), Address.inMemory(), reading);
        assertThatExceptionOfType(DataException.class)
                .isThrownBy(() -> select("temp_C = a*minute", data))
                .withMessage("has 3 cells instead of 2; 3 rows like this")
                .satisfies(refused -> {
                    assertThat(refused.code()).isEqualTo("E302");
                    assertThat(refused.where().place()).contains("data.csv line 7");
                });
        Observations observations = select("temp_C = a*minute", data, tolerating(new RejectLimit(3, 0)))
                .observations();
        assertThat(observations.rejected()).isEqualTo(3);
        assertThat(observations.defects()).containsExactly(ragged);
    }

    @Test
    void listsTheFirstThousandDefectsAndCountsAll() {
        double[] y = IntStream.range(0, 3_000)
                .mapToDouble(i -> i < 5 ? i : Double.NaN)
                .toArray();
        double[] x = IntStream.range(0, 3_000).mapToDouble(i -> i).toArray();
        Observations observations =
                select("y = a*x", Dataset.of("x", x, "y", y)).observations();
        assertThat(observations.skipped()).isEqualTo(2_995);
        assertThat(observations.defects()).hasSize(1_000);
        assertThat(observations.size()).isEqualTo(5);
    }

    @Test
    void refusesAnInputThatNeverChanges() {
        Dataset data = Dataset.of("x", new double[] {4, 4, 4}, "y", new double[] {1, 2, 3});
        assertThatExceptionOfType(DataException.class)
                .isThrownBy(() -> select("y = a + b*x", data))
                .withMessageContaining("always 4.0")
                .satisfies(refused -> assertThat(refused.code()).isEqualTo("E305"));
        assertThat(select("y = a*x", data).observations().size()).isEqualTo(3);
    }

    @Test
    void transformsTheResponse() {
        Dataset data = Dataset.of("x", new double[] {1, 2}, "y", new double[] {Math.E, Math.E * Math.E});
        DataSelection selection = select("log(y) = a*x", data);
        assertThat(selection.observations().observed().at(0)).isEqualTo(1.0);
        assertThat(selection.observations().observed().at(1)).isEqualTo(2.0);
        assertThat(selection.variables().response()).containsExactly("y");
    }

    @Test
    void refusesATransformedResponseThatIsNotFiniteAndSaysWhere() {
        Dataset data = Dataset.of("x", new double[] {1, 2, 3}, "y", new double[] {1, 2, -3});
        assertThatExceptionOfType(DataException.class)
                .isThrownBy(() -> select("log(y) = a*x", data))
                .withMessageContaining("log(y)")
                .satisfies(refused -> {
                    assertThat(refused.code()).isEqualTo("E308");
                    assertThat(refused.where().place()).isEqualTo("row 3");
                });
    }

    private static Dataset withDefects(int... rows) {
        double[] values = IntStream.range(0, 10).mapToDouble(i -> i).toArray();
        Column.Numbers x = new Column.Numbers("x", Vector.of(values));
        List<CellDefect> defects = IntStream.of(rows)
                .mapToObj(row -> new CellDefect(row, "n/a", "is not a number", ""))
                .toList();
        for (int row : rows) {
            values[row] = Double.NaN;
        }
        return Dataset.of(List.of(x, new Column.Numbers("y", Vector.of(values), defects)));
    }

    private static ColumnChoice tolerating(RejectLimit limit) {
        return new ColumnChoice(List.of(), Optional.empty(), MissingPolicy.SKIP, limit);
    }

    private static ColumnChoice columns(List<String> inputs, Optional<String> response) {
        return new ColumnChoice(inputs, response, MissingPolicy.SKIP, RejectLimit.none());
    }

    private static DataSelection select(String formula, Dataset data) {
        return select(formula, data, ColumnChoice.automatic());
    }

    private static DataSelection select(String formula, Dataset data, ColumnChoice choice) {
        return DataSelection.of(Formula.parse(formula), data, FitSettings.DEFAULT.withColumns(choice));
    }

    private static String refusal(String formula, Dataset data, ColumnChoice choice) {
        return catchThrowableOfType(CurveFitException.class, () -> select(formula, data, choice))
                .code();
    }

    private static Column.Numbers numbers(String name, double... values) {
        return new Column.Numbers(name, Vector.of(values));
    }

    private static Column.Text text(String name, String... values) {
        return new Column.Text(name, List.of(values));
    }
}
