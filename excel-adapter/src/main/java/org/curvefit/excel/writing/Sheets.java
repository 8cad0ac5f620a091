package org.curvefit.excel.writing;

import java.util.Locale;
import org.curvefit.api.io.TableKind;

/** The names of the sheets. */
final class Sheets {
    static final String GROUPS = "Groups";
    static final String PARAMETERS = "Parameters";
    static final String ROWS = "Rows";
    static final String SUMMARY = "Summary";
    static final String PROBLEMS = "Problems";
    static final String CHART = "Chart";

    private Sheets() {}

    /** The sheet of a table that stands alone. */
    static String of(TableKind kind) {
        return kind.name().charAt(0) + kind.name().substring(1).toLowerCase(Locale.ROOT);
    }

    /** The chart sheet of a result, counted from 0. */
    static String chart(int index) {
        return index == 0 ? CHART : CHART + " " + (index + 1);
    }
}
