package org.curvefit.core.formula;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.Arrays;
import java.util.List;
import org.curvefit.api.error.FormulaException;
import org.curvefit.api.model.Parameter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NameResolutionTest {

    @Test
    void makesColumnsInputsAndAllOtherNamesParameters() {
        FormulaModel model =
                Formula.parse("temp_C = a + b*exp(-c*minute)").bind(List.of("minute", "temp_C"), List.of());
        assertThat(model.parameters()).extracting(Parameter::name).containsExactly("a", "b", "c");
        assertThat(model.inputs()).containsExactly("minute");
        assertThat(model.response().orElseThrow().columns()).containsExactly("temp_C");
        assertThat(model.understood()).isEqualTo("temp_C = a + (b * exp(-(c * minute)))");
    }

    @Test
    void ordersParametersByFirstAppearance() {
        FormulaModel model = Formula.parse("k = z*x; y = b + k + a").bind(List.of("x", "y"), List.of());
        assertThat(model.parameters()).extracting(Parameter::name).containsExactly("z", "b", "a");
    }

    @ParameterizedTest
    @CsvSource({
        "a*minutes,minute",
        "a*Minute,minute",
        "a*tempc,temp_C",
        "a*temprature,temperature",
        "a*tempereture1,temperature",
        "a*Temp,temp",
    })
    void refusesLikelyMisspellings(String formula, String column) {
        FormulaException error = catchThrowableOfType(
                FormulaException.class, () -> Formula.parse(formula).bind(List.of(column, "z"), List.of()));
        assertThat(error.code()).isEqualTo("E107");
        assertThat(error.hint()).contains("did you mean " + column + "?").contains("--parameters");
        assertThat(error.where().place()).isEqualTo("position 3");
    }

    @ParameterizedTest
    @CsvSource({"a*x,A", "b1*x,b2", "t0*x,t", "rate*x,date", "tau*x,tan", "amp*x,temp", "k*x,K"})
    void letsShortAndDifferentNamesBeParameters(String formula, String column) {
        FormulaModel model = Formula.parse(formula).bind(List.of("x", column), List.of());
        assertThat(model.parameters()).hasSize(1);
    }

    @Test
    void acceptsADeclaredOrOtherwiseUsedNeighbour() {
        assertThat(Formula.parse("minutes*x")
                        .bind(List.of("minute", "x"), List.of("minutes"))
                        .parameters())
                .hasSize(1);
        assertThat(Formula.parse("minutes*minute")
                        .bind(List.of("minute"), List.of())
                        .parameters())
                .hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "y = x^2,E106,'x,y'",
        "y = 3,E106,'x,y'",
        "z = a*x,E137,'x,y'",
        "3 = a*x,E132,'x,y'",
        "k = a*x; y = k,E138,'x,y,k'",
    })
    void refusesWhatCannotBeFitted(String formula, String code, String columns) {
        FormulaException error = catchThrowableOfType(
                FormulaException.class,
                () -> Formula.parse(formula).bind(Arrays.asList(columns.split(",")), List.of()));
        assertThat(error.code()).isEqualTo(code);
        assertThat(error.hint()).isNotEmpty();
    }

    @Test
    void refusesAColumnDeclaredAsAParameter() {
        FormulaException error = catchThrowableOfType(
                FormulaException.class, () -> Formula.parse("a*x").bind(List.of("x", "a"), List.of("a")));
        assertThat(error.code()).isEqualTo("E138");
    }
}
