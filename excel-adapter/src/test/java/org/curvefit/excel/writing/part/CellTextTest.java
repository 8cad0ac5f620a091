package org.curvefit.excel.writing.part;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CellTextTest {
    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+SUM(A1)", "-2+3", "@home", "\tx", "\rx", "=cmd|'/c calc'!A1", "-", "+"})
    void whatCouldStartAFormulaGetsAnApostrophe(String text) {
        assertThat(CellText.harmless(text)).isEqualTo("'" + text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "red", "-1.5", "+3", "a=b", "'=1"})
    void otherTextStaysAsItIs(String text) {
        assertThat(CellText.harmless(text)).isEqualTo(text);
    }

    @Test
    void aTextThatLooksLikeACodedCharacterStaysAText() {
        assertThat(CellText.stored("_x0041_ and _x")).isEqualTo("_x005F_x0041_ and _x");
    }

    @Test
    void noCellHoldsMoreThanExcelTakes() {
        assertThat(CellText.stored("y".repeat(40_000))).hasSize(32_767).endsWith("\u2026");
    }

    @Test
    void whatXmlCannotHoldIsReplaced() {
        assertThat(XmlText.escaped("a<b>&\"\u0001\uD800\uFFFE\uD83D\uDE00"))
                .isEqualTo("a&lt;b&gt;&amp;&quot;\uFFFD\uFFFD\uFFFD\uD83D\uDE00");
    }
}
