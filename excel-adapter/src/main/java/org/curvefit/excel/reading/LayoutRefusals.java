package org.curvefit.excel.reading;

import java.util.List;
import org.curvefit.api.error.DataException;
import org.curvefit.api.error.LimitException;
import org.curvefit.api.error.Location;

/** What is said of a sheet in which no table, or more than one, can be found. */
final class LayoutRefusals {
    private LayoutRefusals() {}

    static DataException noRows(String source, RangeChoice choice, List<String> sheets, String found) {
        String where = source + ", " + SheetAddress.quoted(choice.sheet().name())
                + (choice.given() ? "!" + choice.cells().text() : "") + ": " + found;
        String others = sheets.size() > 1
                ? "wrong sheet? --sheet NAME; there are " + RangeChoice.shown(sheets)
                : "wrong file? see curvefit peek";
        return new DataException("E208", "the sheet holds no data rows", Location.at(where), others);
    }

    static DataException openHeader(RangeChoice choice, SampleRow row) {
        return new DataException(
                "E312",
                "row " + row.number() + " can be column names or the first row",
                Location.at(SheetAddress.quoted(choice.sheet().name()) + " row " + row.number() + ": "
                        + SheetLayout.words(row)),
                "--header yes   or   --header no");
    }

    static DataException twoTables(RangeChoice choice, CellRange first, CellRange second) {
        return new DataException(
                "E312",
                "the sheet holds two tables, one below the other",
                Location.at(SheetAddress.quoted(choice.sheet().name()) + "!" + first.text() + " and " + second.text()),
                "--range " + first.text() + "   or   --range " + second.text());
    }

    static LimitException longName(RangeChoice choice, int row, int column, int longest) {
        return new LimitException(
                "E506",
                "a column name is longer than " + longest + " characters",
                Location.at(SheetAddress.quoted(choice.sheet().name()) + "!" + CellRange.name(row, column)),
                "is this a table with a header row?");
    }
}
