package org.curvefit.report.picture.scene;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class TextWidthTest {
    private static final TextStyle STYLE = TextStyle.small(TextStyle.Anchor.START);

    @Test
    void aTextThatFitsStaysAndALongOneEndsInAnEllipsis() {
        assertThat(TextWidth.fitted("minute", STYLE, 100)).isEqualTo("minute");
        String cut = TextWidth.fitted("m".repeat(10_000), STYLE, 100);
        assertThat(cut).endsWith("\u2026").hasSizeBetween(5, 12);
        assertThat(TextWidth.of(cut, STYLE)).isLessThanOrEqualTo(100);
    }

    @Test
    void aCharacterOfTwoUnitsIsNotCutInTwo() {
        String cut = TextWidth.fitted("\ud83c\udf21".repeat(50), STYLE, 101);
        assertThat(cut.substring(0, cut.length() - 1).codePoints()).allMatch(c -> c == 0x1f321);
    }

    @Test
    void linesBecomeOneLine() {
        assertThat(TextWidth.fitted(" a\n\t b ", STYLE, 100)).isEqualTo("a b");
    }
}
