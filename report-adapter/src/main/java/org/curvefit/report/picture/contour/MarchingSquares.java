package org.curvefit.report.picture.contour;

import java.util.ArrayList;
import java.util.List;
import org.curvefit.api.numeric.Vector;

/**
 * Contours by linear interpolation along the edges of the cells (marching squares); the two lines of a cell with a saddle are joined as the
 * bilinear interpolant says. G. M. Nielson, B. Hamann, The asymptotic decider, Proc. IEEE Visualization '91, 83-91.
 *
 * <p>Edges are numbered {@code 2 (i ny + j)} from node (i, j) to (i + 1, j), and {@code 2 (i ny + j) + 1} from (i, j) to (i, j + 1). Each is
 * crossed at most once and belongs to at most two cells, so that the pieces of a contour are joined by number, never by comparing places.
 */
public final class MarchingSquares {
    private final Lattice lattice;
    private final double level;
    private final EdgeChains chains = new EdgeChains();

    private MarchingSquares(Lattice lattice, double level) {
        this.lattice = lattice;
        this.level = level;
    }

    /** The lines at a level; cells with a node without value have none. */
    public static List<Contour> lines(Lattice lattice, double level) {
        MarchingSquares squares = new MarchingSquares(lattice, level);
        squares.visitCells(true);
        return squares.traced();
    }

    /** The borders of the region where the values reach a level, all closed; the border of the lattice is part of them. Even-odd rule. */
    public static List<Contour> region(Lattice lattice, double level) {
        MarchingSquares squares = new MarchingSquares(surrounded(lattice), level);
        squares.visitCells(false);
        return squares.traced();
    }

    /** The lattice with a ring of nodes without value around it, at no distance. */
    private static Lattice surrounded(Lattice inner) {
        int nx = inner.x().size();
        int ny = inner.y().size();
        double[] values = new double[(nx + 2) * (ny + 2)];
        java.util.Arrays.fill(values, Double.NaN);
        for (int i = 0; i < nx; i++) {
            inner.values().copyTo(i * ny, values, (i + 1) * (ny + 2) + 1, ny);
        }
        return new Lattice(withEnds(inner.x()), withEnds(inner.y()), Vector.of(values));
    }

    /** The next doubles below and above: no distance that a picture could show. */
    private static Vector withEnds(Vector axis) {
        double[] longer = new double[axis.size() + 2];
        axis.copyTo(0, longer, 1, axis.size());
        longer[0] = Math.nextDown(axis.at(0));
        longer[longer.length - 1] = Math.nextUp(axis.at(axis.size() - 1));
        return Vector.of(longer);
    }

    private void visitCells(boolean finiteOnly) {
        for (int i = 0; i + 1 < lattice.x().size(); i++) {
            for (int j = 0; j + 1 < lattice.y().size(); j++) {
                if (!finiteOnly || isFinite(i, j)) {
                    visit(i, j);
                }
            }
        }
    }

    private boolean isFinite(int i, int j) {
        return Double.isFinite(lattice.at(i, j) + lattice.at(i + 1, j))
                && Double.isFinite(lattice.at(i, j + 1) + lattice.at(i + 1, j + 1));
    }

    private void visit(int i, int j) {
        boolean a = inside(i, j);
        boolean b = inside(i + 1, j);
        boolean c = inside(i + 1, j + 1);
        boolean d = inside(i, j + 1);
        int below = edge(i, j);
        int right = edge(i + 1, j) + 1;
        int above = edge(i, j + 1);
        int left = edge(i, j) + 1;
        if (a != b && b != c && c != d) {
            boolean cutsBAndD = a == saddleInside(i, j);
            chains.join(below, cutsBAndD ? right : left);
            chains.join(above, cutsBAndD ? left : right);
            return;
        }
        int[] crossed = new int[4];
        int count = 0;
        if (a != b) {
            crossed[count++] = below;
        }
        if (b != c) {
            crossed[count++] = right;
        }
        if (c != d) {
            crossed[count++] = above;
        }
        if (d != a) {
            crossed[count++] = left;
        }
        if (count == 2) {
            chains.join(crossed[0], crossed[1]);
        }
    }

    private int edge(int i, int j) {
        return 2 * (i * lattice.y().size() + j);
    }

    private boolean inside(int i, int j) {
        return lattice.at(i, j) >= level;
    }

    /** The bilinear interpolant at its saddle: (ac - bd) / (a + c - b - d) for corners a, b, c, d in turn. */
    private boolean saddleInside(int i, int j) {
        double a = lattice.at(i, j) - level;
        double b = lattice.at(i + 1, j) - level;
        double c = lattice.at(i + 1, j + 1) - level;
        double d = lattice.at(i, j + 1) - level;
        return (a * c - b * d) / (a + c - b - d) >= 0;
    }

    private List<Contour> traced() {
        List<Contour> contours = new ArrayList<>();
        for (EdgeChains.Chain chain : chains.chains()) {
            Vector.Builder x = Vector.builder(chain.edges().length);
            Vector.Builder y = Vector.builder(chain.edges().length);
            for (int edge : chain.edges()) {
                int node = edge / 2;
                int i = node / lattice.y().size();
                int j = node % lattice.y().size();
                boolean alongX = edge % 2 == 0;
                double share = share(lattice.at(i, j), alongX ? lattice.at(i + 1, j) : lattice.at(i, j + 1));
                x.add(alongX ? between(lattice.x(), i, share) : lattice.x().at(i));
                y.add(alongX ? lattice.y().at(j) : between(lattice.y(), j, share));
            }
            contours.add(new Contour(x.build(), y.build(), chain.closed()));
        }
        return contours;
    }

    /** Half-way to a node without value. */
    private double share(double from, double to) {
        double share = (level - from) / (to - from);
        return Double.isFinite(from) && Double.isFinite(to) && Double.isFinite(share) ? share : 0.5;
    }

    private static double between(Vector axis, int i, double share) {
        return axis.at(i) * (1 - share) + axis.at(i + 1) * share;
    }
}
