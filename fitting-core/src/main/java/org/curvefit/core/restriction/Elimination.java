package org.curvefit.core.restriction;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.curvefit.api.numeric.Vector;

/**
 * Linear equations solved for some of their parameters, by Gauss-Jordan elimination with complete pivoting over scaled rows: a parameter is written
 * through the others where its coefficient is large. Golub and Van Loan, Matrix Computations (4th ed.), section 3.4.
 *
 * @param solved by the index of the parameter: the constant first, then one coefficient per parameter, zero for those that are solved for
 */
record Elimination(Map<Integer, Vector> solved) {
    private static final double DEPENDENT = 1e-11;

    /** How much larger the coefficient of a bounded parameter has to be: bounds of parameters that remain are kept by the solvers. */
    private static final double BOUNDED = 0.05;

    /**
     * Solves equations.
     *
     * @param bounded parameters with bounds
     * @return empty where an equation follows from the others or contradicts them
     */
    static Optional<Elimination> of(List<LinearConstraint> equations, int size, BitSet bounded) {
        List<double[]> rows = new ArrayList<>();
        for (LinearConstraint equation : equations) {
            rows.add(scaled(equation, size));
        }
        Map<Integer, double[]> pivots = new TreeMap<>();
        while (!rows.isEmpty()) {
            int[] place = pivot(rows, size, bounded);
            double[] row = rows.remove(place[0]);
            int column = place[1];
            if (Math.abs(row[column]) < DEPENDENT) {
                return Optional.empty();
            }
            divide(row, row[column]);
            rows.forEach(other -> subtract(other, row, column));
            pivots.values().forEach(other -> subtract(other, row, column));
            pivots.put(column, row);
        }
        Map<Integer, Vector> solved = new TreeMap<>();
        pivots.forEach((column, row) -> solved.put(column, throughOthers(row, column, size)));
        return Optional.of(new Elimination(solved));
    }

    /** The solution at which the parameters that remain are 0. */
    double[] point(int size) {
        double[] point = new double[size];
        solved.forEach((index, form) -> point[index] = form.at(0));
        return point;
    }

    private static double[] scaled(LinearConstraint equation, int size) {
        double[] row = new double[size + 1];
        double largest = 0;
        for (int k = 0; k < size; k++) {
            row[k] = equation.coefficients().at(k);
            largest = Math.max(largest, Math.abs(row[k]));
        }
        row[size] = equation.limit();
        if (largest > 0) {
            divide(row, largest);
        }
        return row;
    }

    /** Row and column of the largest coefficient; the last parameter among equal ones. */
    private static int[] pivot(List<double[]> rows, int size, BitSet bounded) {
        int[] best = {0, 0};
        double largest = -1;
        for (int i = 0; i < rows.size(); i++) {
            for (int k = 0; k < size; k++) {
                double weight = Math.abs(rows.get(i)[k]) * (bounded.get(k) ? BOUNDED : 1);
                if (weight >= largest && weight > 0 || largest < 0) {
                    largest = weight;
                    best = new int[] {i, k};
                }
            }
        }
        return best;
    }

    private static void divide(double[] row, double divisor) {
        for (int k = 0; k < row.length; k++) {
            row[k] /= divisor;
        }
    }

    private static void subtract(double[] row, double[] pivot, int column) {
        double times = row[column];
        for (int k = 0; k < row.length; k++) {
            row[k] -= times * pivot[k];
        }
        row[column] = 0;
    }

    private static Vector throughOthers(double[] row, int column, int size) {
        double[] form = new double[size + 1];
        form[0] = row[size] + 0.0;
        for (int k = 0; k < size; k++) {
            form[k + 1] = k == column ? 0 : 0.0 - row[k];
        }
        return Vector.of(form);
    }
}
