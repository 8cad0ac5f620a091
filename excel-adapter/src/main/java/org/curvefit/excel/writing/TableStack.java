package org.curvefit.excel.writing;

import java.util.List;
import org.curvefit.api.error.Location;
import org.curvefit.api.error.OutputException;
import org.curvefit.excel.writing.part.References;

/** Gives the tables of a sheet their rows: below each other, under one header as long as their columns are the same. */
final class TableStack {
    private final String sheet;
    private List<String> header = List.of();
    private int free = 1;

    TableStack(String sheet) {
        this.sheet = sheet;
    }

    /**
     * Where a table stands.
     *
     * @param header row of its header; 0 where it continues the table before it
     * @param first its first row below the header
     * @param rows how many
     */
    record Place(int header, int first, int rows) {
        int last() {
            return first + rows - 1;
        }

        /** The row below it. */
        int next() {
            return first + rows;
        }

        /** Whether there is a row. */
        boolean hasRows() {
            return rows > 0;
        }
    }

    /** Puts a table below the others. */
    Place place(List<String> columns, int rows) {
        boolean continues = columns.equals(header);
        int headerRow = continues ? 0 : free == 1 ? 1 : free + 1;
        int first = continues ? free : headerRow + 1;
        refuse(columns.size() > References.MOST_COLUMNS, columns.size() + " columns", References.MOST_COLUMNS);
        refuse((long) first + rows - 1 > References.MOST_ROWS, rows + " rows", References.MOST_ROWS);
        header = columns;
        free = first + rows;
        return new Place(headerRow, first, rows);
    }

    private void refuse(boolean tooLarge, String size, int most) {
        if (tooLarge) {
            throw new OutputException(
                    "E407",
                    "the table \"" + sheet + "\" has " + size + ", a sheet of a workbook holds " + most,
                    Location.none(),
                    "write a file that holds any number of them: -o result.csv --emit rows");
        }
    }
}
