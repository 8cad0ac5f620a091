package org.curvefit.report.picture.contour;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import org.curvefit.api.numeric.Vector;
import org.junit.jupiter.api.Test;

final class MarchingSquaresTest {
    private static final Vector AXIS = Lattice.evenly(-2, 2, 81);
    private static final Lattice CONE = Lattice.of(AXIS, AXIS, (x, y) -> x * x + y * y);

    @Test
    void theContourOfAParaboloidIsOneClosedCircle() {
        List<Contour> contours = MarchingSquares.lines(CONE, 1.5 * 1.5);
        assertThat(contours).hasSize(1);
        Contour circle = contours.get(0);
        assertThat(circle.closed()).isTrue();
        double step = 4 / 80.0;
        for (int i = 0; i < circle.x().size(); i++) {
            double radius = Math.hypot(circle.x().at(i), circle.y().at(i));
            assertThat(radius).isCloseTo(1.5, within(step * step / 2));
        }
        assertThat(Math.abs(area(circle))).isCloseTo(Math.PI * 2.25, within(0.01));
    }

    @Test
    void neighbouringPointsOfAContourAreNeighboursOnTheGrid() {
        Contour circle = MarchingSquares.lines(CONE, 1).get(0);
        for (int i = 0; i < circle.x().size(); i++) {
            int next = (i + 1) % circle.x().size();
            double length = Math.hypot(
                    circle.x().at(next) - circle.x().at(i),
                    circle.y().at(next) - circle.y().at(i));
            assertThat(length).isLessThanOrEqualTo(Math.sqrt(2) * 4 / 80 + 1e-12);
        }
    }

    @Test
    void aContourThatLeavesTheGridIsOpenAndEndsOnItsBorder() {
        List<Contour> corners = MarchingSquares.lines(CONE, 2.5 * 2.5);
        assertThat(corners).hasSize(4).noneMatch(Contour::closed);
        for (Contour corner : corners) {
            for (int end : new int[] {0, corner.x().size() - 1}) {
                double outermost = Math.max(
                        Math.abs(corner.x().at(end)), Math.abs(corner.y().at(end)));
                assertThat(outermost).isEqualTo(2);
            }
        }
    }

    @Test
    void aRegionIsClosedAlongTheBorderOfTheGridAndItsAreaIsRight() {
        double outside = MarchingSquares.region(CONE, 1.5 * 1.5).stream()
                .peek(ring -> assertThat(ring.closed()).isTrue())
                .mapToDouble(ring -> Math.abs(area(ring)))
                .reduce((one, two) -> Math.abs(one - two))
                .orElseThrow();
        assertThat(outside).isCloseTo(16 - Math.PI * 2.25, within(0.01));
        assertThat(MarchingSquares.region(CONE, Double.NEGATIVE_INFINITY))
                .singleElement()
                .satisfies(ring -> assertThat(Math.abs(area(ring))).isCloseTo(16, within(1e-9)));
    }

    @Test
    void theTwoBranchesOfAHyperbolaDoNotCross() {
        Lattice saddle = Lattice.of(Lattice.evenly(-1.03, 1, 20), Lattice.evenly(-1.03, 1, 20), (x, y) -> x * y);
        assertThat(MarchingSquares.lines(saddle, 1e-3)).hasSize(2).allSatisfy(branch -> {
            for (int i = 0; i < branch.x().size(); i++) {
                assertThat(branch.x().at(i) * branch.x().at(0)).isPositive();
            }
        });
    }

    @Test
    void cellsWithoutValueHaveNoLineAndAreNotPartOfTheRegion() {
        Lattice holed = Lattice.of(AXIS, AXIS, (x, y) -> x > 0.01 && y > 0.01 ? Double.NaN : x * x + y * y);
        Contour arc = MarchingSquares.lines(holed, 1).get(0);
        assertThat(arc.closed()).isFalse();
        double whole = MarchingSquares.region(holed, Double.NEGATIVE_INFINITY).stream()
                .mapToDouble(MarchingSquaresTest::area)
                .map(Math::abs)
                .sum();
        assertThat(whole).isCloseTo(12, within(0.3));
    }

    @Test
    void everyLineOfARandomGridIsClosedOrEndsAtTheBorderSeed5() {
        Random random = new Random(5);
        Vector axis = Lattice.evenly(0, 1, 30);
        Lattice noise = Lattice.of(axis, axis, (x, y) -> random.nextInt(5));
        for (double level : new double[] {0.5, 1, 2, 3.5, 4}) {
            for (Contour line : MarchingSquares.lines(noise, level)) {
                boolean atBorder = isBorder(line, 0) && isBorder(line, line.x().size() - 1);
                assertThat(line.closed() || atBorder).isTrue();
            }
            assertThat(MarchingSquares.region(noise, level)).allMatch(Contour::closed);
        }
    }

    @Test
    void aPlateauHasNoLineAtItsOwnLevel() {
        Lattice flat = Lattice.of(AXIS, AXIS, (x, y) -> 3);
        assertThat(MarchingSquares.lines(flat, 3)).isEmpty();
        assertThat(Levels.of(flat.values()).size()).isZero();
    }

    private static boolean isBorder(Contour line, int i) {
        double x = line.x().at(i);
        double y = line.y().at(i);
        return x == 0 || x == 1 || y == 0 || y == 1;
    }

    /** Signed, by the shoelace formula. */
    private static double area(Contour ring) {
        double twice = 0;
        for (int i = 0; i < ring.x().size(); i++) {
            int next = (i + 1) % ring.x().size();
            twice += ring.x().at(i) * ring.y().at(next)
                    - ring.x().at(next) * ring.y().at(i);
        }
        return twice / 2;
    }
}
