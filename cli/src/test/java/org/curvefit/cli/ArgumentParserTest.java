package org.curvefit.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.curvefit.api.error.RequestException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ArgumentParserTest {
    @Test
    void takesAFirstWordForACommandOnlyIfItIsExactlyOne() {
        assertThat(parse("peek", "a.csv").command()).isEqualTo(CommandName.PEEK);
        assertThat(parse("Peek", "a.csv").command()).isEqualTo(CommandName.FIT);
        assertThat(parse("peek = a*x", "a.csv").positionals()).containsExactly("peek = a*x", "a.csv");
        assertThat(parse("fit", "peek").positionals()).containsExactly("peek");
    }

    @ParameterizedTest
    @CsvSource({"--method;lm", "--method=lm"})
    void readsValuesBehindABlankOrAnEqualsSign(String text) {
        assertThat(parse(text.split(";")).text(Option.METHOD)).contains("lm");
    }

    @ParameterizedTest
    @CsvSource({"-o;a.json", "-oa.json", "-o=a.json", "-qo;a.json", "-qoa.json"})
    void readsShortOptionsInAllTheirForms(String text) {
        assertThat(parse(text.split(";")).texts(Option.OUTPUT)).containsExactly("a.json");
    }

    @Test
    void keepsAllValuesOfARepeatedOptionAndTheLastOneAsItsText() {
        Arguments arguments = parse("--start", "a=1", "y = a*x", "--start", "b=2");
        assertThat(arguments.texts(Option.START)).containsExactly("a=1", "b=2");
        assertThat(arguments.text(Option.START)).contains("b=2");
    }

    @Test
    void takesWhatFollowsTwoDashesAsItIs() {
        assertThat(parse("--", "-a*x + b", "--method").positionals()).containsExactly("-a*x + b", "--method");
    }

    @Test
    void takesNegativeNumbersAndALoneDashAsValues() {
        Arguments arguments = parse("y = a*x", "-", "--bound", "-5:5");
        assertThat(arguments.positionals()).containsExactly("y = a*x", "-");
        assertThat(arguments.text(Option.BOUND)).contains("-5:5");
    }

    @Test
    void proposesTheNearestNameForAnUnknownOption() {
        assertThatThrownBy(() -> parse("--sart", "a=1")).isInstanceOfSatisfying(RequestException.class, wrong -> {
            assertThat(wrong.code()).isEqualTo("E112");
            assertThat(wrong).hasMessageContaining("--sart");
            assertThat(wrong.hint()).isEqualTo("did you mean --start?");
        });
    }

    @ParameterizedTest
    @CsvSource({"--plot", "--plugin"})
    void doesNotKnowOptionsThatDoNothingYet(String option) {
        assertThatThrownBy(() -> parse(option, "x")).hasMessage("unknown option " + option);
    }

    @Test
    void refusesAnOptionThatBelongsToAnotherCommand() {
        assertThatThrownBy(() -> parse("peek", "a.csv", "--emit", "rows"))
                .hasMessageContaining("peek does not take --emit");
    }

    @Test
    void refusesAMissingValueAndAValueTooMany() {
        assertThatThrownBy(() -> parse("--method")).hasMessageContaining("--method needs a value");
        assertThatThrownBy(() -> parse("--method", "--seed", "1")).hasMessageContaining("--method needs a value");
        assertThatThrownBy(() -> parse("--strict=yes")).hasMessageContaining("--strict takes no value");
    }

    private static Arguments parse(String... args) {
        return ArgumentParser.parse(args);
    }
}
