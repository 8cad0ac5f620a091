package org.curvefit.core.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import org.curvefit.api.data.CellDefect;
import org.curvefit.api.data.Column;
import org.curvefit.api.data.Dataset;
import org.curvefit.api.error.CurveFitException;
import org.curvefit.api.fit.ColumnChoice;
import org.curvefit.api.fit.FitSettings;
import org.curvefit.api.fit.RowRules;
import org.curvefit.api.numeric.Vector;
import org.curvefit.core.formula.Formula;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RowRulesTest {
    private static final Dataset DATA = Dataset.of(List.of(
            new Column.Numbers("x", Vector.of(1, 2, 3, 4, 5)),
            new Column.Numbers("y", Vector.of(2, 4, 6, 8, 11)),
            new Column.Numbers("sd", Vector.of(0.1, 0.2, 0.1, 0.2, 0.4)),
            new Column.Text("city", List.of("Rome", "Oslo", "Rome", "New York", "Oslo"))));

    @Test
    void sigmaIsAColumnANumberOrAFormula() {
        assertThat(select(sigma("sd"), DATA).observations().sigma()).isEqualTo(Vector.of(0.1, 0.2, 0.1, 0.2, 0.4));
        assertThat(select(sigma("0.5"), DATA).observations().sigma()).isEqualTo(Vector.of(0.5, 0.5, 0.5, 0.5, 0.5));
        assertThat(select(sigma("2*sd + 1"), DATA).observations().sigma())
                .isEqualTo(Vector.of(1.2, 1.4, 1.2, 1.4, 1.8));
        assertThat(select(sigma("sd"), DATA).variables().sigma()).contains("sd");
        assertThat(select(RowRules.none(), DATA).observations().weighted()).isFalse();
    }

    @Test
    void aColumnOfSigmaIsNotTheResponse() {
        DataSelection selection = DataSelection.of(Formula.parse("a*x"), DATA, settings(sigma("sd")));
        assertThat(selection.variables().response()).containsExactly("y");
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, -1, Double.NaN, 1e-200, 1e200})
    void aStandardDeviationThatIsNoneIsRefusedWithItsRow(double wrong) {
        Dataset data = Dataset.of(
                "x",
                new double[] {1, 2, 3},
                "y",
                new double[] {1, 2, 4},
                new Column.Numbers("sd", Vector.of(1, wrong, 1)));
        CurveFitException refused = refusal(sigma("sd"), data);
        assertThat(refused.code()).isEqualTo("E311");
        assertThat(refused.where().place()).isEqualTo("row 2, column \"sd\"");
        assertThat(refusal(sigma("2*sd"), data).where().place()).isEqualTo("row 2");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1e-200", "1e200"})
    void aStandardDeviationWhoseSquareIsNoNumberIsShownAsItIs(String wrong) {
        assertThat(refusal(sigma(wrong), DATA))
                .hasMessageContaining("= " + wrong)
                .hasMessageContaining("leaves the range of double precision");
    }

    @Test
    void aStandardDeviationThatIsNoNumberIsShown() {
        Dataset data = Dataset.of(List.of(
                new Column.Numbers("x", Vector.of(1, 2)),
                new Column.Numbers("y", Vector.of(1, 2)),
                new Column.Numbers(
                        "sd", Vector.of(1, Double.NaN), List.of(new CellDefect(1, "n.d.", "is not a number", "")))));
        assertThat(refusal(sigma("sd"), data)).hasMessageContaining("\"n.d.\" is not a number");
    }

    @Test
    void sigmaOfUnknownColumnsIsRefused() {
        assertThat(refusal(sigma("err"), DATA).code()).isEqualTo("E203");
        assertThat(refusal(sigma("city"), DATA).code()).isEqualTo("E306");
    }

    @Test
    void sigmaKnownButNotGivenIsRefused() {
        CurveFitException refused = refusal(RowRules.none().withSigmaKnown(), DATA);
        assertThat(refused.code()).isEqualTo("E128");
        assertThat(refused.hint()).contains("--sigma");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "x < 4              | 0 1 2",
                "x >= 2 * y - 4     | 0",
                "x == 2             | 1",
                "city == 'Rome'     | 0 2",
                "city = \"New York\" | 3",
                "`city` != 'Oslo'   | 0 2 3",
                "(x < 2) + (x > 4)  | 0 4",
            })
    void whereKeepsTheRowsThatFulfilIt(String condition, String rows) {
        DataSelection selection = select(RowRules.none().withWhere(condition), DATA);
        StringBuilder kept = new StringBuilder();
        for (int i = 0; i < selection.observations().size(); i++) {
            kept.append(i == 0 ? "" : " ").append(selection.observations().row(i));
        }
        assertThat(kept).hasToString(rows);
        assertThat(selection.observations().filtered())
                .isEqualTo(5 - selection.observations().size());
    }

    @Test
    void severalConditionsMustAllHold() {
        RowRules rules = RowRules.none().withWhere("x > 1").withWhere("city == 'Rome'");
        assertThat(select(rules, DATA).observations().observed()).isEqualTo(Vector.of(6));
    }

    @Test
    void rowsLeftOutAreNotCheckedForAnythingElse() {
        Dataset data = Dataset.of(List.of(
                new Column.Numbers("x", Vector.of(1, 2, 3, 4)),
                new Column.Numbers(
                        "y",
                        Vector.of(1, Double.NaN, Double.NaN, 4),
                        List.of(new CellDefect(1, "?", "is not a number", ""))),
                new Column.Numbers("sd", Vector.of(1, 0, 0, 1)),
                new Column.Numbers("use", Vector.of(1, 0, Double.NaN, 1))));
        DataSelection selection = select(sigma("sd").withWhere("use != 0"), data);
        assertThat(selection.observations().observed()).isEqualTo(Vector.of(1, 4));
        assertThat(selection.observations().filtered()).isEqualTo(2);
        assertThat(selection.observations().skipped()).isZero();
        assertThat(selection.observations().rejected()).isZero();
    }

    @Test
    void aDefectInAnotherRowIsStillReportedWhereItStands() {
        Dataset data = Dataset.of(List.of(
                new Column.Numbers("x", Vector.of(1, 2, 3)),
                new Column.Numbers(
                        "y",
                        Vector.of(Double.NaN, Double.NaN, 4),
                        List.of(
                                new CellDefect(0, "?", "is not a number", ""),
                                new CellDefect(1, "!", "is not a number", "")))));
        CurveFitException refused = refusal(RowRules.none().withWhere("x > 1"), data);
        assertThat(refused).hasMessageContaining("\"!\"");
        assertThat(refused.where().place()).isEqualTo("row 2, column \"y\"");
    }

    @Test
    void conditionsThatCannotBeEvaluatedAreRefused() {
        CurveFitException text = refusal(RowRules.none().withWhere("city > 3"), DATA);
        assertThat(text.code()).isEqualTo("E306");
        assertThat(text.hint()).contains("city == 'text'");
        assertThat(refusal(RowRules.none().withWhere("x = 3"), DATA).code()).isEqualTo("E139");
        assertThat(refusal(RowRules.none().withWhere("z > 3"), DATA).code()).isEqualTo("E203");
        assertThat(refusal(RowRules.none().withWhere("x >"), DATA).code()).isEqualTo("E101");
    }

    private static RowRules sigma(String text) {
        return RowRules.none().withSigma(text);
    }

    private static FitSettings settings(RowRules rules) {
        return FitSettings.DEFAULT.withColumns(ColumnChoice.automatic().withRows(rules));
    }

    private static DataSelection select(RowRules rules, Dataset data) {
        return DataSelection.of(Formula.parse("y = a*x"), data, settings(rules));
    }

    private static CurveFitException refusal(RowRules rules, Dataset data) {
        return catchThrowableOfType(CurveFitException.class, () -> select(rules, data));
    }
}
