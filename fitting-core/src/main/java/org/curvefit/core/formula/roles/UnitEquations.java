package org.curvefit.core.formula.roles;

import java.util.ArrayList;
import java.util.List;

/**
 * Linear equations between the units of parameters, solved as they come by Gauss-Jordan elimination; an equation that contradicts the earlier ones
 * is left out. A unit is a row of coefficients: of the unknown units first, then of the axes.
 */
final class UnitEquations {
    private static final double ZERO = 1e-9;

    private final int unknowns;
    private final List<double[]> rows = new ArrayList<>();
    private final List<Integer> pivots = new ArrayList<>();

    UnitEquations(int unknowns) {
        this.unknowns = unknowns;
    }

    /** Demands that a unit vanish; returns false if that contradicts what was demanded before. */
    boolean demandNone(double[] unit) {
        double[] row = unit.clone();
        for (int i = 0; i < rows.size(); i++) {
            subtract(row, rows.get(i), row[pivots.get(i)]);
        }
        int pivot = largest(row);
        if (pivot < 0) {
            return isNone(row);
        }
        double scale = row[pivot];
        for (int j = 0; j < row.length; j++) {
            row[j] /= scale;
        }
        for (double[] earlier : rows) {
            subtract(earlier, row, earlier[pivot]);
        }
        rows.add(row);
        pivots.add(pivot);
        return true;
    }

    /** A unit with every unknown that is decided put in; what is undecided counts as none. */
    double[] solved(double[] unit) {
        double[] solved = unit.clone();
        for (int i = 0; i < rows.size(); i++) {
            subtract(solved, rows.get(i), solved[pivots.get(i)]);
        }
        java.util.Arrays.fill(solved, 0, unknowns, 0);
        return solved;
    }

    private int largest(double[] row) {
        int pivot = -1;
        for (int j = 0; j < unknowns; j++) {
            if (Math.abs(row[j]) > ZERO && (pivot < 0 || Math.abs(row[j]) > Math.abs(row[pivot]))) {
                pivot = j;
            }
        }
        return pivot;
    }

    private static boolean isNone(double[] row) {
        for (double element : row) {
            if (Math.abs(element) > ZERO) {
                return false;
            }
        }
        return true;
    }

    private static void subtract(double[] row, double[] other, double factor) {
        if (factor != 0) {
            for (int j = 0; j < row.length; j++) {
                row[j] -= factor * other[j];
            }
        }
    }
}
