package org.curvefit.report.picture.chart;

import org.curvefit.report.picture.axis.Range;
import org.curvefit.report.picture.contour.Lattice;
import org.curvefit.report.picture.scene.Box;

/**
 * A slanted parallel projection of the unit cube into a box: x runs to the lower right, y to the upper right, z upwards.
 *
 * @param box where the cube is drawn
 * @param x values along the first axis
 * @param y values along the second axis
 * @param z values along the upright axis
 */
record Slant(Box box, Range x, Range y, Range z) {
    private static final double ALONG_X = 0.56;
    private static final double FALL_OF_X = 0.22;
    private static final double ALONG_Y = 0.36;
    private static final double RISE_OF_Y = 0.26;
    private static final double LEFT = 0.05;
    private static final double BELOW = 0.10;

    static Slant of(Box box, Lattice lattice) {
        return new Slant(
                box,
                new Range(lattice.x().at(0), lattice.x().at(lattice.x().size() - 1)),
                new Range(lattice.y().at(0), lattice.y().at(lattice.y().size() - 1)),
                Range.of(lattice.values()));
    }

    /** The picture coordinates of a point of the unit cube. */
    double[] at(double u, double v, double w) {
        double across = LEFT + ALONG_X * u + ALONG_Y * v;
        double height = 1 - BELOW - RISE_OF_Y - FALL_OF_X;
        double up = BELOW + FALL_OF_X * (1 - u) + RISE_OF_Y * v + height * w;
        return new double[] {box.left() + across * box.width(), box.bottom() - up * box.height()};
    }

    /** The picture coordinates of a node; one without value lies on the floor. */
    double[] node(Lattice lattice, int i, int j) {
        double value = lattice.at(i, j);
        double w = Double.isFinite(value) ? Math.max(0, Math.min(1, (value - z.low()) / z.span())) : 0;
        return at(shareX(lattice.x().at(i)), shareY(lattice.y().at(j)), w);
    }

    double shareX(double value) {
        return (value - x.low()) / x.span();
    }

    double shareY(double value) {
        return (value - y.low()) / y.span();
    }
}
