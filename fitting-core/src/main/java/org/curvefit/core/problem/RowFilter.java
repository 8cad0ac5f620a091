package org.curvefit.core.problem;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.curvefit.api.data.Column;
import org.curvefit.api.data.Dataset;
import org.curvefit.api.error.DataException;
import org.curvefit.api.error.Location;
import org.curvefit.api.numeric.Vector;
import org.curvefit.core.formula.ColumnFormula;

/**
 * Rows that do not fulfil the caller's conditions. A condition is a formula of numeric columns, which holds where it is not 0, or compares a column
 * with a quoted text. A row in which a cell that a formula needs is missing or no number does not fulfil it.
 */
final class RowFilter {
    private static final Pattern TEXT_COMPARISON =
            Pattern.compile("\\s*(`[^`]+`|[^`'\"=!<>]+?)\\s*(==|!=|=)\\s*(['\"])(.*)\\3\\s*");
    private static final int NAME = 1;
    private static final int OPERATOR = 2;
    private static final int TEXT = 4;

    private final BitSet leftOut = new BitSet();
    private final Dataset data;
    private final ColumnNames names;

    private RowFilter(Dataset data, ColumnNames names) {
        this.data = data;
        this.names = names;
    }

    /** The rows that fulfil all conditions. */
    static RowFilter of(List<String> conditions, Dataset data, ColumnNames names) {
        RowFilter filter = new RowFilter(data, names);
        for (String condition : conditions) {
            Matcher comparison = TEXT_COMPARISON.matcher(condition);
            if (comparison.matches()) {
                filter.compare(comparison);
            } else {
                filter.evaluate(condition);
            }
        }
        return filter;
    }

    /** Whether a row of the dataset is left out. */
    boolean leavesOut(int row) {
        return leftOut.get(row);
    }

    /** Marks the rows left out; returns their number. */
    long mark(UnusableRows unusable) {
        leftOut.stream().forEach(unusable::mark);
        return leftOut.cardinality();
    }

    private void compare(Matcher comparison) {
        String name = comparison.group(NAME).strip().replace("`", "");
        Column column = data.column(names.column(name));
        boolean wanted = !comparison.group(OPERATOR).equals("!=");
        for (int row = 0; row < data.rows(); row++) {
            if (column.text(row).equals(comparison.group(TEXT)) != wanted) {
                leftOut.set(row);
            }
        }
    }

    private void evaluate(String condition) {
        ColumnFormula formula = ColumnFormula.parse(condition);
        List<Vector> columns = new ArrayList<>();
        for (String name : formula.columns()) {
            columns.add(numbers(names.column(name), condition));
        }
        double[][] block = new double[columns.size()][ColumnFormula.BLOCK];
        double[] values = new double[ColumnFormula.BLOCK];
        for (int from = 0; from < data.rows(); from += ColumnFormula.BLOCK) {
            int rows = Math.min(ColumnFormula.BLOCK, data.rows() - from);
            for (int j = 0; j < block.length; j++) {
                columns.get(j).copyTo(from, block[j], 0, rows);
            }
            formula.apply(block, rows, values);
            for (int i = 0; i < rows; i++) {
                if (!holds(values[i], block, i)) {
                    leftOut.set(from + i);
                }
            }
        }
    }

    private static boolean holds(double value, double[][] cells, int row) {
        for (double[] column : cells) {
            if (Double.isNaN(column[row])) {
                return false;
            }
        }
        return value != 0 && !Double.isNaN(value);
    }

    private Vector numbers(String name, String condition) {
        if (data.column(name) instanceof Column.Numbers numbers) {
            return numbers.values();
        }
        throw new DataException(
                "E306",
                "column \"" + name + "\" is text, and the condition \"" + condition + "\" needs numbers",
                Location.at(data.reading().source()),
                "compare a text so: " + name + " == 'text'; several conditions are given one by one");
    }
}
