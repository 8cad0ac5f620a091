package org.curvefit.excel.writing;

import org.curvefit.api.data.Observations;
import org.curvefit.api.fit.FitResult;
import org.curvefit.api.numeric.Vector;
import org.curvefit.excel.writing.part.CellFormula;
import org.curvefit.excel.writing.part.References;

/**
 * The rows of a fit as they stand on their sheet, with what is needed of them to check and to draw.
 *
 * @param answer the result and its other places
 * @param fit the same as a fit
 * @param place where the rows stand
 * @param fitted the column of fitted values
 * @param residuals the column of residuals
 * @param live the fitted values as formulas
 */
record FittedRows(
        Answer answer, FitResult fit, TableStack.Place place, Vector fitted, Vector residuals, LiveModel live) {
    /** Columns before the first input: row and line. */
    private static final int INPUTS = 2;

    Observations seen() {
        return fit.provenance().observations();
    }

    static int input(int index) {
        return INPUTS + index;
    }

    static int observed(FitResult fit) {
        return INPUTS + fit.provenance().variables().inputs().size();
    }

    static int sigma(FitResult fit) {
        return observed(fit) + 1;
    }

    static int fitted(FitResult fit) {
        return observed(fit) + (fit.provenance().observations().weighted() ? 2 : 1);
    }

    static int residual(FitResult fit) {
        return fitted(fit) + 1;
    }

    static int standardized(FitResult fit) {
        return fitted(fit) + 2;
    }

    /** Observed minus fitted. */
    static CellFormula residualFormula(FitResult fit) {
        return CellFormula.of(CellFormula.here(observed(fit)) + "-" + CellFormula.here(fitted(fit)));
    }

    /** All rows of a column. */
    String range(int column) {
        return References.range(Sheets.ROWS, column, place.first(), place.last());
    }

    /** The header of a column. */
    String headerOf(int column) {
        return References.cell(Sheets.ROWS, column, place.header() > 0 ? place.header() : 1);
    }
}
