package org.curvefit.report.picture.scene;

import org.curvefit.api.numeric.Vector;

/**
 * Points in picture coordinates, all finite.
 *
 * @param x in pixels from the left
 * @param y in pixels from the top
 */
public record Points(Vector x, Vector y) {
    public Points {
        if (x.size() != y.size()) {
            throw new IllegalArgumentException(x.size() + " x, " + y.size() + " y");
        }
        for (int i = 0; i < x.size(); i++) {
            if (!Double.isFinite(x.at(i)) || !Double.isFinite(y.at(i))) {
                throw new IllegalArgumentException("point " + i + ": " + x.at(i) + ", " + y.at(i));
            }
        }
    }

    /** Points from {@code x0, y0, x1, y1 ...}. */
    public static Points of(double... coordinates) {
        Vector.Builder x = Vector.builder(coordinates.length / 2);
        Vector.Builder y = Vector.builder(coordinates.length / 2);
        for (int i = 0; i + 1 < coordinates.length; i += 2) {
            x.add(coordinates[i]);
            y.add(coordinates[i + 1]);
        }
        return new Points(x.build(), y.build());
    }

    /** Number of points. */
    public int size() {
        return x.size();
    }
}
