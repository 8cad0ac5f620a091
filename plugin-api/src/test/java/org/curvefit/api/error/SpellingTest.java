package org.curvefit.api.error;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpellingTest {
    private static final List<String> COLUMNS = List.of("minute", "temp_C", "conc", "wavelength");

    @ParameterizedTest
    @CsvSource({
        "minutes, minute",
        "Minute, minute",
        "temp-c, temp_C",
        "tempC, temp_C",
        "cnoc, conc",
        "wavelenght, wavelength",
        "wvelenngth, wavelength"
    })
    void findsTheWordThatWasMeant(String written, String meant) {
        assertThat(Spelling.nearest(written, COLUMNS)).contains(meant);
    }

    @ParameterizedTest
    @CsvSource({"x", "ca", "density", "minimum"})
    void proposesNothingForADifferentWord(String written) {
        assertThat(Spelling.nearest(written, COLUMNS)).isEmpty();
    }

    @Test
    void proposesNoOneLetterWordForAnother() {
        assertThat(Spelling.nearest("d", List.of("a", "b", "c"))).isEmpty();
        assertThat(Spelling.nearest("A", List.of("a", "b", "c"))).contains("a");
        assertThat(Spelling.nearest("a1", List.of("a", "b", "c"))).contains("a");
    }

    @Test
    void proposesNothingWhenNothingIsKnown() {
        assertThat(Spelling.nearest("minute", List.of())).isEmpty();
    }

    @Test
    void advisesTheNearestWordOrElseSomethingElse() {
        assertThat(Spelling.fix("minutes", COLUMNS, "choose one of these")).isEqualTo("did you mean minute?");
        assertThat(Spelling.fix("density", COLUMNS, "choose one of these")).isEqualTo("choose one of these");
    }

    @ParameterizedTest
    @CsvSource({"'', abc, 3", "abc, abc, 0", "abc, acb, 1", "abc, abd, 1", "abc, ab, 1", "kitten, sitting, 3"})
    void countsInsertionsDeletionsReplacementsAndSwaps(String from, String to, int edits) {
        assertThat(Spelling.edits(from, to)).isEqualTo(edits);
        assertThat(Spelling.edits(to, from)).isEqualTo(edits);
    }
}
