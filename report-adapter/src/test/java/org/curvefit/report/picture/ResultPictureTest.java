package org.curvefit.report.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.curvefit.api.fit.FitResult;
import org.curvefit.api.fit.Outcome;
import org.curvefit.api.io.ResultDocument;
import org.curvefit.api.io.ResultWriter;
import org.curvefit.api.io.TableKind;
import org.curvefit.api.numeric.Vector;
import org.curvefit.api.solver.Surface;
import org.curvefit.api.spi.Extensions;
import org.curvefit.api.spi.Provider;
import org.curvefit.api.spi.Settings;
import org.curvefit.report.picture.chart.Curve;
import org.curvefit.report.picture.contour.Lattice;
import org.curvefit.report.picture.scene.Scene;
import org.curvefit.report.picture.scene.SvgDocument;
import org.junit.jupiter.api.Test;

final class ResultPictureTest {
    private static SvgDocument svg(Outcome result, TableKind... tables) {
        return SvgDocument.of(ResultPicture.of(new ResultDocument(List.of(result), List.of(tables), List.of(), 0)));
    }

    @Test
    void bothFormatsAreFoundByNameAndWriteTheSamePicture() throws IOException {
        ResultDocument document = ResultDocument.of(Fits.good());
        assertThat(written("svg", document)).startsWith("<svg".getBytes(java.nio.charset.StandardCharsets.UTF_8));
        assertThat(SvgDocument.of(written("svg", document)).elements("data", "circle"))
                .hasSize(7);
        assertThat(written("png", document)).startsWith(new byte[] {(byte) 0x89, 'P', 'N', 'G'});
    }

    private static byte[] written(String format, ResultDocument document) throws IOException {
        for (Provider<ResultWriter> provider :
                Extensions.load(ResultPictureTest.class.getClassLoader()).all(ResultWriter.class)) {
            ResultWriter writer = provider.create(Settings.none());
            if (writer.extensions().contains(format)) {
                ByteArrayOutputStream out = new ByteArrayOutputStream();
                writer.write(document, out);
                return out.toByteArray();
            }
        }
        throw new AssertionError("no writer for " + format);
    }

    @Test
    void eachTableHasItsPicture() {
        assertThat(svg(Fits.good(), TableKind.PARAMETERS).elements("fit", "polyline"))
                .hasSize(1);
        assertThat(svg(Fits.good(), TableKind.SUMMARY).elements("fit", "polyline"))
                .hasSize(1);
        assertThat(svg(Fits.good(), TableKind.ROWS).elements("identity", "polyline"))
                .hasSize(1);
        assertThat(svg(Fits.good(), TableKind.TRAJECTORY).elements("gradient", "polyline"))
                .hasSize(3);
    }

    @Test
    void severalTablesAreDrawnBelowEachOtherButNoneTwice() {
        SvgDocument all = svg(Fits.good(), TableKind.values());
        assertThat(all.elements("g"))
                .filteredOn(g -> g.getAttribute("class").equals("picture"))
                .hasSize(3);
        SvgDocument plain = svg(Fits.plain(), TableKind.values());
        assertThat(plain.elements("g"))
                .filteredOn(g -> g.getAttribute("class").equals("picture"))
                .hasSize(2);
    }

    @Test
    void aRunThatWasNotRecordedIsSaid() {
        assertThat(svg(Fits.plain(), TableKind.TRAJECTORY).texts()).anyMatch(text -> text.contains("not recorded"));
    }

    @Test
    void theBandsAreThoseOfTheCovarianceAtTheConfidenceOfTheIntervals() {
        Curve curve = new FitView(Fits.good()).curve().orElseThrow();
        assertThat(curve.bands()).extracting(Curve.Band::name).containsExactly("prediction band", "confidence band");
        int last = curve.x().size() - 1;
        double e = Math.exp(-Fits.P[2] * 60);
        double variance =
                square(Fits.ERROR[0]) + square(Fits.ERROR[1] * e) + square(Fits.ERROR[2] * Fits.P[1] * 60 * e);
        assertThat(curve.x().at(last)).isEqualTo(60);
        assertThat(curve.fit().at(last)).isEqualTo(Fits.fit(60));
        assertThat(curve.bands().get(1).high().at(last))
                .isCloseTo(Fits.fit(60) + Fits.T * Math.sqrt(variance), within(1e-9));
        assertThat(curve.bands().get(0).low().at(last))
                .isCloseTo(Fits.fit(60) - Fits.T * Math.sqrt(variance + square(Fits.SD)), within(1e-9));
    }

    private static double square(double value) {
        return value * value;
    }

    @Test
    void theCurvePassesThroughEveryObservedInputInOrder() {
        Vector x = new FitView(Fits.good()).curve().orElseThrow().x();
        assertThat(x.toArray()).isSorted().doesNotHaveDuplicates().contains(Fits.X.toArray());
        assertThat(x.size()).isGreaterThan(250);
    }

    @Test
    void noBandIsDrawnThatIsNotKnown() {
        assertThat(new FitView(Fits.plain()).curve().orElseThrow().bands()).isEmpty();
        assertThat(new FitView(Fits.failed()).curve().orElseThrow().bands()).isEmpty();
    }

    @Test
    void withSeveralInputsThatVaryObservationsAreJoinedToFittedValues() {
        FitResult result = Fits.withSecondInput(Vector.of(1, 2, 2, 1, 1, 2, 2));
        assertThat(new FitView(result).curve()).isEmpty();
        SvgDocument svg = svg(result, TableKind.PARAMETERS);
        assertThat(svg.texts()).contains("x (one of 2 inputs)");
        assertThat(svg.elements("fit", "path")).hasSize(7);
    }

    @Test
    void anInputThatNeverChangesDoesNotHinderTheCurve() {
        assertThat(new FitView(Fits.withSecondInput(Vector.of(5, 5, 5, 5, 5, 5, 5))).curve())
                .isPresent();
    }

    @Test
    void theStatusStandsInThePicture() {
        assertThat(svg(Fits.failed(), TableKind.PARAMETERS).texts()).anyMatch(text -> text.startsWith("DIVERGED"));
        assertThat(svg(Fits.good(), TableKind.PARAMETERS).texts())
                .anyMatch(text -> text.equals("CONVERGED: a = 22.3, b = 67.9, c = 0.0621"));
    }

    @Test
    void theWayOfASearchIsDrawnOverTheLossThatWasWritten() {
        SvgDocument svg = svg(Fits.minimized(true, Optional.empty()), TableKind.PARAMETERS);
        assertThat(svg.elements("path", "circle")).hasSize(43);
        assertThat(svg.elements("contours", "path")).isNotEmpty();
        assertThat(svg.texts()).contains("x1", "x2");
        assertThat(svg(Fits.minimized(false, Optional.empty()), TableKind.PARAMETERS)
                        .elements("contours", "path"))
                .isNotEmpty();
    }

    @Test
    void theSecondOrderModelOfAWrittenLossTouchesItAtTheStart() {
        WrittenLoss loss = new WrittenLoss(Fits.minimized(true, Optional.empty()));
        Lattice values = loss.values();
        Lattice model = loss.taylor(values.x().at(40), values.y().at(30));
        assertThat(model.at(40, 30)).isEqualTo(values.at(40, 30));
        assertThat(model.at(41, 31)).isCloseTo(values.at(41, 31), within(1e-3));
        assertThat(model.at(0, 80)).isNotCloseTo(values.at(0, 80), within(1e-2));
        assertThat(loss.start()).containsExactly(-1, 1);
        SvgDocument svg = svg(Fits.minimized(true, Optional.empty()), TableKind.SUMMARY);
        assertThat(svg.elements("model", "polyline")).isNotEmpty();
        assertThat(svg.elements("zero", "polyline")).isNotEmpty();
    }

    @Test
    void theDeterminantOfTheHessianIsThatOfTheFormula() {
        Lattice determinant = new WrittenLoss(Fits.minimized(true, Optional.empty())).determinant();
        double x = determinant.x().at(20);
        double y = determinant.y().at(50);
        double e = Math.exp(-(x * x + y * y));
        double expected = (4 * x * x * x - 6 * x) * x * (4 * y * y - 2) * e * e - square(2 * y * (2 * x * x - 1) * e);
        assertThat(determinant.at(20, 50)).isCloseTo(expected, within(1e-15));
    }

    @Test
    void aGridOfLossesIsDrawnInThePlaneAndAlongEachAxis() {
        Vector axis = Lattice.evenly(-2, 2, 9);
        Surface surface = new Surface(
                List.of("x1", "x2"),
                List.of(axis, axis),
                Lattice.of(axis, axis, (a, b) -> a * a + b * b).values());
        SvgDocument svg = svg(Fits.minimized(true, Optional.of(surface)), TableKind.SURFACE);
        assertThat(svg.elements("contours", "path")).isNotEmpty();
        assertThat(svg.elements("path", "circle")).hasSize(43);
        assertThat(svg.elements("data", "circle")).hasSize(2 * 81);
        assertThat(svg(Fits.good(), TableKind.SURFACE).texts()).anyMatch(text -> text.contains("no grid of losses"));
    }

    @Test
    void runsOfOneQuestionShareAPicture() {
        List<Outcome> runs = List.of(Fits.minimized(true, Optional.empty()), Fits.minimized(false, Optional.empty()));
        SvgDocument svg = SvgDocument.of(ResultPicture.of(
                new ResultDocument(runs, List.of(TableKind.TRAJECTORY), List.of(), 0, List.of("gd", "linear"))));
        assertThat(svg.elements("contours", "path")).isNotEmpty();
        assertThat(svg.elements("g"))
                .filteredOn(g -> g.getAttribute("class").equals("path"))
                .hasSize(2);
        assertThat(svg.texts()).contains("gd", "linear", "loss", "iteration");
    }

    @Test
    void aFitOfTwoParametersShowsItsWayOverTheContours() {
        SvgDocument svg = svg(Fits.ofTwoParameters(), TableKind.TRAJECTORY);
        assertThat(svg.elements("contours", "path")).isNotEmpty();
        assertThat(svg.elements("gradient", "polyline")).isNotEmpty();
        assertThat(svg.texts()).contains("steepest descent", "Loss and gradient by iteration");
    }

    @Test
    void groupsAreDrawnBelowEachOtherUpToALimit() {
        ResultDocument many = new ResultDocument(
                java.util.Collections.nCopies(30, Fits.good()), List.of(TableKind.PARAMETERS), List.of(), 0);
        Scene scene = ResultPicture.of(many);
        assertThat(scene.shapes()).hasSize(24);
        assertThat(ResultPicture.of(new ResultDocument(List.of(), List.of(), List.of(), 0))
                        .description())
                .contains("no result");
    }
}
