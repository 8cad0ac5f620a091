package org.curvefit.core.start;

import java.util.SplittableRandom;

/**
 * Where a problem is observed and in which units.
 *
 * @param kind of the spacing of x
 * @param rows number of rows
 * @param noise standard deviation in parts of the range of y
 */
record Design(String kind, double unitOfX, double offset, double unitOfY, int rows, double noise) {
    private static final double[] UNITS_OF_X = {1, 1, 1e-9, 1e-3, 30, 1000, 1e6};
    private static final double[] UNITS_OF_Y = {1, 1, 1e-9, 1e-4, 100, 1e6, 1e9};
    private static final double[] NOISES = {0, 0.001, 0.01, 0.05};
    private static final int[] ROWS = {8, 12, 20, 40, 100, 300};

    static Design draw(String kind, int parameters, SplittableRandom random) {
        double unit = UNITS_OF_X[random.nextInt(UNITS_OF_X.length)];
        boolean plain =
                kind.endsWith("1") || kind.startsWith("kelvin") || kind.equals("logdose") || kind.equals("near");
        double unitOfX = plain ? 1 : unit;
        boolean offsets = kind.startsWith("shift") || kind.equals("peaks");
        double[] offsetsInUnits = {0, 0, 3, 20, 60, -0.5};
        double offset = offsets ? offsetsInUnits[random.nextInt(offsetsInUnits.length)] * unitOfX : 0;
        int least = kind.startsWith("peaks") || kind.equals("waves") ? 60 : 2 * parameters;
        int rows;
        do {
            rows = ROWS[random.nextInt(ROWS.length)];
        } while (rows < least);
        return new Design(
                kind,
                unitOfX,
                offset,
                UNITS_OF_Y[random.nextInt(UNITS_OF_Y.length)],
                rows,
                NOISES[random.nextInt(NOISES.length)]);
    }

    /** The values of the first column. */
    double[] x(SplittableRandom random) {
        double[] x = new double[rows];
        for (int i = 0; i < rows; i++) {
            double even = (i + 0.5 * (random.nextInt(4) == 0 ? random.nextDouble() : 0.5)) / rows;
            x[i] = switch (kind) {
                case "dose", "dose0" -> unitOfX * Math.pow(10, -3 + 6.0 * i / (rows - 1));
                case "logdose" -> -3 + 6.0 * i / (rows - 1);
                case "kelvin", "kelvin2" -> 300 + 700 * even;
                case "near" -> 0.9 + 1.6 * even;
                case "two", "two1", "three" -> unitOfX * (0.1 + 0.9 * random.nextDouble());
                default -> offset + unitOfX * (0.01 + even);
            };
        }
        if (kind.equals("dose0")) {
            x[0] = 0;
        }
        return x;
    }

    /** The values of a further column, where there is one. */
    double[] further(SplittableRandom random) {
        double[] z = new double[rows];
        for (int i = 0; i < rows; i++) {
            z[i] = 0.1 + 0.9 * random.nextDouble();
        }
        return z;
    }
}
