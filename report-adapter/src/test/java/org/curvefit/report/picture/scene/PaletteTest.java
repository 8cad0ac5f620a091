package org.curvefit.report.picture.scene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class PaletteTest {
    @Test
    void contrastIsThatOfTheGuidelines() {
        assertThat(Palette.WHITE.contrast(Rgb.of(0x000000))).isCloseTo(21, within(1e-12));
        assertThat(Palette.WHITE.contrast(Palette.DATA)).isCloseTo(7.0, within(0.05));
        assertThat(Palette.CURVE.contrast(Palette.WHITE)).isCloseTo(5.19, within(0.005));
        assertThat(Palette.ALARM.contrast(Palette.WHITE)).isCloseTo(3.87, within(0.005));
    }

    @Test
    void whatMustBeSeenOnWhiteHasAContrastOfThreeAndTextOfFourAndAHalf() {
        assertThat(Palette.SERIES).allMatch(color -> color.contrast(Palette.WHITE) >= 3);
        assertThat(Palette.DATA.contrast(Palette.WHITE)).isGreaterThanOrEqualTo(3);
        assertThat(Palette.TEXT.contrast(Palette.WHITE)).isGreaterThanOrEqualTo(4.5);
    }

    @Test
    void thirtySeriesDifferInColourOrDash() {
        Set<Pen> pens = new HashSet<>();
        for (int k = 0; k < 30; k++) {
            pens.add(Palette.series(k));
        }
        assertThat(pens).hasSize(30).allMatch(pen -> pen.width() >= 2);
    }

    @Test
    void neighbouringSeriesDifferInDashToo() {
        for (int k = 0; k < 29; k++) {
            assertThat(Palette.series(k).dash())
                    .isNotEqualTo(Palette.series(k + 1).dash());
        }
    }
}
