package org.curvefit.report.picture.scene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;
import org.curvefit.report.picture.scene.Shape.Marker.Form;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class SvgPainterTest {
    private static Scene scene(String text, List<Shape> shapes) {
        return new Scene(100, 50, text, "what " + text + " shows", shapes);
    }

    @Test
    void namesAndDescribesItselfToReadersWhoDoNotSeeIt() {
        SvgDocument svg = SvgDocument.of(scene("fit", List.of()));
        assertThat(svg.root().getAttribute("role")).isEqualTo("img");
        String[] labels = svg.root().getAttribute("aria-labelledby").split(" ");
        assertThat(svg.elements("title").get(0).getAttribute("id")).isEqualTo(labels[0]);
        assertThat(svg.elements("desc").get(0).getAttribute("id")).isEqualTo(labels[1]);
        assertThat(svg.elements("title").get(0).getTextContent()).isEqualTo("fit");
        assertThat(svg.elements("desc").get(0).getTextContent()).isEqualTo("what fit shows");
        assertThat(svg.root().getAttribute("viewBox")).isEqualTo("0 0 100 50");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"<script>alert(1)</script>", "a & b", "\"><svg onload='x'>", "]]>", "&lt;", "\ud83c\udf21 \u00b5"
            })
    void textOfUsersStaysText(String hostile) {
        Shape text = new Shape.Text(1, 2, hostile, TextStyle.small(TextStyle.Anchor.START));
        Shape marker = new Shape.Marker(1, 2, Form.DOT, Palette.DATA, hostile);
        SvgDocument svg = SvgDocument.of(scene(hostile, List.of(text, marker)));
        assertThat(svg.elements("script")).isEmpty();
        assertThat(svg.texts()).containsExactly(hostile);
        assertThat(svg.elements("title"))
                .hasSize(2)
                .allMatch(title -> title.getTextContent().equals(hostile));
    }

    @Test
    void whatXmlForbidsAndWhatReordersTextIsReplaced() {
        Shape text =
                new Shape.Text(1, 2, "a\u0001b\u001bc\ud800d\uffffe\u202ef", TextStyle.small(TextStyle.Anchor.START));
        assertThat(SvgDocument.of(scene("x", List.of(text))).texts())
                .containsExactly("a\ufffdb\ufffdc\ufffdd\ufffde\ufffdf");
    }

    @Test
    void numbersHaveAtMostTwoDecimals() {
        Shape line = new Shape.Polyline(
                Points.of(0.004, -0.004, 1.006, -2.5, 10.999, 7, -0.05, 0.5), Pen.solid(Palette.DATA, 2));
        assertThat(SvgDocument.of(scene("x", List.of(line)))
                        .elements("polyline")
                        .get(0)
                        .getAttribute("points"))
                .isEqualTo("0,0 1.01,-2.5 11,7 -0.05,0.5");
    }

    @Test
    void aRingWithinARingIsAHole() {
        Shape area = new Shape.Area(
                List.of(new Box(0, 0, 9, 9).corners(), new Box(3, 3, 3, 3).corners()), new Fill(Palette.CURVE, 0.5));
        SvgDocument svg = SvgDocument.of(scene("x", List.of(area)));
        assertThat(svg.elements("path").get(0).getAttribute("fill-rule")).isEqualTo("evenodd");
        assertThat(svg.elements("path").get(0).getAttribute("d")).isEqualTo("M0 0L9 0L9 9L0 9ZM3 3L6 3L6 6L3 6Z");
        assertThat(svg.elements("path").get(0).getAttribute("fill-opacity")).isEqualTo("0.5");
    }

    @Test
    void groupsAreClippedByAnIdentifierOfThePicture() {
        Shape inner = Shape.Group.clipped("data", new Box(1, 2, 3, 4), List.of());
        Shape shifted = new Shape.Group("sample", 5, 6, Optional.empty(), List.of());
        SvgDocument one = SvgDocument.of(scene("one", List.of(inner, shifted, inner)));
        SvgDocument two = SvgDocument.of(scene("two", List.of(inner)));
        assertThat(one.elements("clipPath").stream().map(e -> e.getAttribute("id")))
                .doesNotHaveDuplicates()
                .hasSize(2)
                .doesNotContain(two.elements("clipPath").get(0).getAttribute("id"));
        assertThat(one.elements("g").get(0).getAttribute("clip-path"))
                .isEqualTo("url(#" + one.elements("clipPath").get(0).getAttribute("id") + ")");
        assertThat(one.elements("g").get(1).getAttribute("transform")).isEqualTo("translate(5 6)");
    }

    @Test
    void aShapeWithoutAPlaceIsRefusedWhereItIsMade() {
        assertThatThrownBy(() -> Points.of(0, Double.NaN)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Shape.Marker(Double.POSITIVE_INFINITY, 0, Form.DOT, Palette.DATA, ""))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void whatTheStreamThrowsReachesTheCaller() {
        IOException full = new IOException("disk full");
        OutputStream out = new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw full;
            }
        };
        assertThatThrownBy(() -> SvgPainter.write(scene("x", List.of()), out)).isSameAs(full);
        assertThatThrownBy(() -> PngPainter.write(scene("x", List.of()), out)).isSameAs(full);
    }
}
