package org.curvefit.report.picture.axis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.curvefit.api.numeric.Vector;
import org.curvefit.report.picture.scene.Box;
import org.curvefit.report.picture.scene.Points;
import org.curvefit.report.picture.scene.Scene;
import org.curvefit.report.picture.scene.SvgDocument;
import org.junit.jupiter.api.Test;

final class PanelTest {
    private static Panel panel(String title, double low, double high) {
        Axis axis = Axis.of(new LinearScale(new Range(low, high)), title);
        return new Panel(new Box(100, 10, 200, 150), axis, axis);
    }

    @Test
    void theOriginIsAtTheLowerLeft() {
        Panel panel = panel("x", 0, 10);
        assertThat(panel.x(0)).isEqualTo(100);
        assertThat(panel.x(10)).isEqualTo(300);
        assertThat(panel.y(0)).isEqualTo(160);
        assertThat(panel.y(10)).isEqualTo(10);
        assertThat(panel.holds(5, 5)).isTrue();
        assertThat(panel.holds(11, 5)).isFalse();
        assertThat(panel.holds(Double.NaN, 5)).isFalse();
    }

    @Test
    void aLineIsInterruptedWhereThereIsNoValue() {
        Vector x = Vector.of(0, 1, 2, 3, 4, 5, 6);
        Vector y = Vector.of(1, 2, Double.NaN, 4, Double.NaN, 5, 6);
        List<Points> pieces = panel("x", 0, 10).pieces(x, y);
        assertThat(pieces).extracting(Points::size).containsExactly(2, 2);
    }

    @Test
    void numbersBelowDoNotOverlapHoweverLongTheyAre() {
        Axis axis = Axis.of(new LinearScale(new Range(1e9, 1e9 + 1e-2)), "x");
        assertThat(axis.ticksAcross(200)).hasSizeBetween(1, 2);
        assertThat(Axis.of(new LinearScale(new Range(0, 60)), "x").ticksAcross(600))
                .hasSize(7);
    }

    @Test
    void titlesLongerThanThePanelAreCut() {
        Panel panel = panel("volume of the flask ".repeat(50), 0, 1);
        SvgDocument svg = SvgDocument.of(new Scene(400, 300, "t", "d", List.of(panel.axes())));
        assertThat(svg.texts())
                .filteredOn(text -> text.startsWith("volume"))
                .hasSize(2)
                .allMatch(text -> text.endsWith("\u2026"));
    }
}
