package org.curvefit.core.formula;

import java.util.function.DoubleUnaryOperator;

/**
 * A numerical derivative by extrapolation to step zero (C. J. F. Ridders, Advances in Engineering Software 4 (1982) 75).
 *
 * @param value the derivative
 * @param error an estimate of its error
 */
record Ridders(double value, double error) {

    private static final int ROWS = 10;
    private static final double SHRINK = 1.4;

    static Ridders derivative(DoubleUnaryOperator function, double at, double firstStep) {
        double[][] table = new double[ROWS][ROWS];
        double step = firstStep;
        Ridders best = new Ridders(Double.NaN, Double.POSITIVE_INFINITY);
        for (int row = 0; row < ROWS; row++, step /= SHRINK) {
            double up = at + step;
            double down = at - step;
            table[row][0] = (function.applyAsDouble(up) - function.applyAsDouble(down)) / (up - down);
            double factor = SHRINK * SHRINK;
            for (int column = 1; column <= row; column++, factor *= SHRINK * SHRINK) {
                double previous = table[row][column - 1];
                double older = table[row - 1][column - 1];
                table[row][column] = (previous * factor - older) / (factor - 1);
                double error = Math.max(Math.abs(table[row][column] - previous), Math.abs(table[row][column] - older));
                best = error <= best.error ? new Ridders(table[row][column], error) : best;
            }
        }
        return best;
    }
}
