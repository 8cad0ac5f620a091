package org.curvefit.core.problem;

import java.util.List;
import org.curvefit.api.data.CellDefect;
import org.curvefit.api.data.Dataset;
import org.curvefit.api.error.DataException;
import org.curvefit.api.error.Location;
import org.curvefit.api.error.RequestException;
import org.curvefit.api.fit.RowRules;
import org.curvefit.api.numeric.Decimal;
import org.curvefit.api.numeric.Vector;
import org.curvefit.core.formula.ColumnFormula;

/** The standard deviation of each usable row, from a column, a number or a formula; every one positive and finite, that of an input perhaps 0. */
final class SigmaColumn {
    private static final int DIGITS = 6;

    private final Dataset data;
    private final UsableRows usable;
    private final boolean zero;

    private SigmaColumn(Dataset data, UsableRows usable, boolean zero) {
        this.data = data;
        this.usable = usable;
        this.zero = zero;
    }

    /** One value per usable row; empty where no standard deviations are given. */
    static Vector of(RowRules rules, Dataset data, ColumnNames names, UsableRows usable) {
        if (rules.sigma().isEmpty()) {
            requireUnknown(rules);
            return Vector.empty();
        }
        String text = rules.sigma().get();
        return new SigmaColumn(data, usable, false).of(text, names);
    }

    /** That of an input: 0 where it is exact. */
    static Vector ofInput(String text, Dataset data, ColumnNames names, UsableRows usable) {
        return new SigmaColumn(data, usable, true).of(text, names);
    }

    private Vector of(String text, ColumnNames names) {
        return names.means(text) ? column(names.column(text)) : formula(text, names);
    }

    private static void requireUnknown(RowRules rules) {
        if (rules.sigmaKnown()) {
            throw new RequestException(
                    "E128",
                    "sigma is said to be known, but not given",
                    Location.none(),
                    "add --sigma COL, --sigma VALUE or --sigma FORMULA");
        }
    }

    private Vector column(String name) {
        Vector values = usable.columns(List.of(name)).get(0);
        for (int i = 0; i < values.size(); i++) {
            if (!usableSigma(values.at(i))) {
                int row = usable.row(i);
                throw wrong(
                        cell(name, row, values.at(i)),
                        values.at(i),
                        data.address().of(row, name));
            }
        }
        return values;
    }

    private Vector formula(String text, ColumnNames names) {
        ColumnFormula formula = ColumnFormula.parse(text);
        List<Vector> columns = usable.columns(names.columns(formula.columns()));
        int n = usable.rows().size();
        double[][] block = new double[columns.size()][ColumnFormula.BLOCK];
        double[] values = new double[ColumnFormula.BLOCK];
        Vector.Builder sigma = Vector.builder(n);
        for (int from = 0; from < n; from += ColumnFormula.BLOCK) {
            int rows = Math.min(ColumnFormula.BLOCK, n - from);
            for (int j = 0; j < block.length; j++) {
                columns.get(j).copyTo(from, block[j], 0, rows);
            }
            formula.apply(block, rows, values);
            for (int i = 0; i < rows; i++) {
                if (!usableSigma(values[i])) {
                    throw wrong(
                            "sigma = " + text + " = " + Decimal.text(values[i], DIGITS),
                            values[i],
                            usable.address(from + i));
                }
                sigma.add(values[i]);
            }
        }
        return sigma.build();
    }

    /** Positive and finite, and so is its weight. */
    private boolean usableSigma(double sigma) {
        if (zero && sigma == 0) {
            return true;
        }
        double weight = 1 / (sigma * sigma);
        return sigma > 0 && weight > 0 && Double.isFinite(weight);
    }

    private String cell(String name, int row, double value) {
        for (CellDefect defect : UsableRows.numbers(data, name).defects()) {
            if (defect.row() == row) {
                return "sigma \"" + defect.text() + "\" " + defect.reason();
            }
        }
        return Double.isNaN(value) ? "sigma is missing" : "sigma " + Decimal.text(value, DIGITS);
    }

    private DataException wrong(String what, double value, String where) {
        if (value > 0 && Double.isFinite(value)) {
            return new DataException(
                    "E311",
                    what + ": the square of this standard deviation leaves the range of double precision",
                    Location.at(where),
                    "express the response and sigma in a unit that brings their values near 1");
        }
        return new DataException(
                "E311",
                what + ": a standard deviation must be a positive number" + (zero ? ", or 0 for an exact value" : ""),
                Location.at(where),
                "mend the cell, or leave such rows out with --where");
    }
}
