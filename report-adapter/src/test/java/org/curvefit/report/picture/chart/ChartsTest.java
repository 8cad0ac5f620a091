package org.curvefit.report.picture.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.curvefit.api.numeric.Vector;
import org.curvefit.api.solver.Surface;
import org.curvefit.api.solver.Trajectory;
import org.curvefit.report.picture.contour.Lattice;
import org.curvefit.report.picture.scene.PngPainter;
import org.curvefit.report.picture.scene.Scene;
import org.curvefit.report.picture.scene.SvgDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Element;

final class ChartsTest {
    private static final int MOST_BYTES = 300_000;

    static Stream<String> names() {
        return Examples.all().keySet().stream();
    }

    @ParameterizedTest
    @MethodSource("names")
    void everyKindIsWellFormedSmallReadableAndTheSameEachTime(String name) {
        Scene scene = Examples.all().get(name).scene();
        SvgDocument svg = SvgDocument.of(scene);
        assertThat(svg.bytes().length).isLessThan(MOST_BYTES);
        assertThat(svg.bytes())
                .isEqualTo(SvgDocument.of(Examples.all().get(name).scene()).bytes());
        assertThat(svg.elements("desc").get(0).getTextContent()).hasSizeGreaterThan(20);
        assertThat(svg.elements("text"))
                .isNotEmpty()
                .allMatch(text -> Double.parseDouble(text.getAttribute("font-size")) >= 12)
                .allMatch(text -> Double.parseDouble(text.getAttribute("x")) >= 0)
                .allMatch(text -> Double.parseDouble(text.getAttribute("x")) <= scene.width())
                .allMatch(text -> Double.parseDouble(text.getAttribute("y")) <= scene.height());
        assertThat(new String(svg.bytes(), java.nio.charset.StandardCharsets.UTF_8))
                .doesNotContain("NaN", "Infinity", "\"null\"");
    }

    @ParameterizedTest
    @MethodSource("names")
    void everyKindIsAPngThatIsNotBlank(String name) throws IOException {
        Scene scene = Examples.all().get(name).scene();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PngPainter.write(scene, out);
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(out.toByteArray()));
        assertThat(image.getWidth()).isEqualTo(2 * scene.width());
        assertThat(image.getHeight()).isEqualTo(2 * scene.height());
        Set<Integer> colors = new HashSet<>();
        for (int x = 0; x < image.getWidth(); x++) {
            colors.add(image.getRGB(x, image.getHeight() / 2));
        }
        assertThat(colors).hasSizeGreaterThan(3);
    }

    @Test
    void everyObservationIsACircleInBothPanels() {
        SvgDocument svg = SvgDocument.of(Examples.cooling().scene());
        assertThat(svg.elements("data", "circle")).hasSize(13);
        assertThat(svg.elements("residuals", "circle")).hasSize(13);
        assertThat(svg.elements("fit", "polyline")).hasSize(1);
        assertThat(svg.elements("bands", "path")).hasSize(2);
        assertThat(svg.texts()).contains("minute", "temp_C", "residual", "+0.484 at 35");
        assertThat(svg.elements("desc").get(0).getTextContent())
                .contains("13 observations", "from 23.9 to 90.1", "Largest residual +0.484 at minute 35");
    }

    @Test
    void aBandThatIsTooNarrowIsSaidNotDrawn() {
        Vector x = Vector.of(0, 1, 2);
        Vector y = Vector.of(0, 50, 100);
        Curve.Band band = new Curve.Band("confidence band", Vector.of(-0.5, 49.5, 99.5), Vector.of(0.5, 50.5, 100.5));
        SvgDocument svg = SvgDocument.of(new DataAndFit(
                        Captions.of("t"),
                        new Observed("x", "y", x, y, y),
                        Optional.of(new Curve(x, y, List.of(band))),
                        0.1)
                .scene());
        assertThat(svg.elements("bands", "path")).isEmpty();
        assertThat(svg.texts()).contains("confidence band (too narrow to draw)");
    }

    @Test
    void aThousandRowsStayBelowTheLimitAndAMillionToo() {
        assertThat(SvgDocument.of(Examples.many(1000).scene()).bytes().length).isLessThan(MOST_BYTES);
        SvgDocument million = SvgDocument.of(Examples.many(1_000_000).scene());
        assertThat(million.bytes().length).isLessThan(MOST_BYTES);
        assertThat(million.elements("data", "circle")).isEmpty();
        assertThat(million.texts()).anyMatch(text -> text.contains("1000000"));
    }

    @Test
    void namesThatLookLikeMarkupStayNames() {
        String hostile = "<script>alert('x')</script>";
        Observed observed =
                new Observed(hostile, hostile, Vector.of(1, 2, 3), Vector.of(1, 2, 3), Vector.of(1, 2, 2.5));
        SvgDocument svg = SvgDocument.of(new DataAndFit(Captions.of(hostile), observed, Optional.empty(), 0.1).scene());
        assertThat(svg.elements("script")).isEmpty();
        assertThat(svg.texts()).filteredOn(text -> text.equals(hostile)).hasSize(3);
    }

    @Test
    void valuesThatAreNotFiniteLeaveNoTrace() {
        Vector x = Vector.of(1, Double.NaN, 3, 1e308, 5);
        Vector y = Vector.of(1, 2, Double.POSITIVE_INFINITY, -1e308, 5);
        Observed observed = new Observed("x", "y", x, y, Vector.of(1, Double.NaN, 3, 4, 5));
        Curve curve = new Curve(x, y, List.of(new Curve.Band("band", y, y)));
        SvgDocument svg =
                SvgDocument.of(new DataAndFit(Captions.of("t"), observed, Optional.of(curve), Double.NaN).scene());
        assertThat(svg.elements("data", "circle")).hasSize(3);
        assertThat(new String(svg.bytes(), java.nio.charset.StandardCharsets.UTF_8))
                .doesNotContain("NaN\"");
    }

    @Test
    void anEmptyRunAndASingleNodeAreSaidInWords() {
        Search none = new Search("", List.of("a"), new Trajectory(List.of()));
        assertThat(SvgDocument.of(new LossByIteration(Captions.of("t"), none).scene())
                        .elements("desc")
                        .get(0)
                        .getTextContent())
                .contains("no recorded point");
        Surface point = new Surface(List.of("a"), List.of(Vector.of(1)), Vector.of(2));
        assertThat(SvgDocument.of(new LossSurface(Captions.of("t"), point, Optional.empty(), false).scene())
                        .texts())
                .anyMatch(text -> text.contains("single node"));
    }

    @Test
    void theLossIsOnALogAxisWhenItSpansDecadesAndIsPositive() {
        assertThat(loss(1, 1e-9)).contains("1e-5");
        assertThat(loss(1, 0.5)).doesNotContain("1e-5");
        assertThat(loss(1, -1e-9)).doesNotContain("1e-5");
    }

    private static List<String> loss(double first, double last) {
        Trajectory.Point start = Sampled.point(0, first, new double[] {1}, new double[0]);
        Trajectory.Point end = Sampled.point(1, last, new double[] {0}, new double[0]);
        Search search = new Search("", List.of("a"), new Trajectory(List.of(start, end)));
        return SvgDocument.of(new LossByIteration(Captions.of("t"), search).scene())
                .texts();
    }

    @Test
    void theSearchAndTheBestNodeAreDrawnOverTheContours() {
        SvgDocument svg = SvgDocument.of(Examples.surfaceWithPath().scene());
        List<Element> path = svg.elements("path", "polyline");
        assertThat(path.get(0).getAttribute("points").split(" ")).hasSize(43);
        assertThat(svg.elements("path", "circle")).hasSize(43);
        assertThat(svg.elements("best", "path")).hasSize(1);
        assertThat(svg.elements("contours", "path")).hasSizeGreaterThan(8);
        assertThat(svg.elements("gradient", "path")).hasSizeGreaterThan(100);
        assertThat(svg.elements("colour-bar", "text")).hasSize(11);
    }

    @Test
    void aSurfaceOfThreeParametersShowsTheSmallestLossOverTheThird() {
        Vector axis = Vector.of(2, 0, 1);
        Vector.Builder losses = Vector.builder(27);
        for (int node = 0; node < 27; node++) {
            losses.add(axis.at(node / 9) * 100 + axis.at(node / 3 % 3) * 10 + axis.at(node % 3));
        }
        Surface surface = new Surface(List.of("a", "b", "c"), List.of(axis, axis, axis), losses.build());
        Lattice minima = Surfaces.minima(surface, 0, 2);
        assertThat(minima.values().toArray()).containsExactly(0, 1, 2, 100, 101, 102, 200, 201, 202);
        assertThat(Surfaces.minima(surface, 1).toArray()).containsExactly(0, 10, 20);
        assertThat(Surfaces.best(surface)).isEqualTo(13);
        assertThat(SurfaceWords.of(surface)).contains("Smallest loss 0 at a = 0, b = 0, c = 0, largest 222");
    }

    @Test
    void anAxisIsLogarithmicWhereItsValuesAre() {
        assertThat(Scales.ofInput(Vector.of(1e-9, 1e-8, 1e-7, 1e-6, 1e-5)))
                .isInstanceOf(org.curvefit.report.picture.axis.LogScale.class);
        assertThat(Scales.ofInput(Lattice.evenly(0.001, 100, 50)))
                .isInstanceOf(org.curvefit.report.picture.axis.LinearScale.class);
        assertThat(Scales.ofGrid(Vector.of(0.001, 0.01, 0.1, 1)))
                .isInstanceOf(org.curvefit.report.picture.axis.LogScale.class);
        assertThat(Scales.ofGrid(Vector.of(1, 2, 3))).isInstanceOf(org.curvefit.report.picture.axis.LinearScale.class);
    }
}
