package org.curvefit.excel.reading;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** An open workbook: its sheets, the names of its ranges, and the rows of a sheet as a stream. Used by one thread. */
interface Book extends Closeable {
    /** A sheet with cells. */
    record Sheet(String name, boolean hidden, String part) {}

    /**
     * A range that has a name.
     *
     * @param sheet name of the sheet
     * @param range its cells
     * @param header whether its first row holds the names, where the workbook says so
     */
    record Area(String sheet, CellRange range, Optional<Boolean> header) {}

    /** A stream of the rows of a sheet. */
    interface RowStream extends Closeable {
        /** Fills in the next row that has cells or is hidden; false at the end. */
        boolean next(RowCells row) throws IOException;

        /** What was seen beside the cells; complete at the end of the stream. */
        SheetTraits traits();
    }

    /** The format, in a word. */
    String format();

    /** The sheets with cells, in their order. */
    List<Sheet> sheets();

    /** The range or table of this name. */
    Optional<Area> area(String name) throws IOException;

    /** Names of ranges and tables, for messages. */
    List<String> areaNames() throws IOException;

    /** Opens a sheet. */
    RowStream rows(Sheet sheet) throws IOException;

    /** What else a reader of the result should know, one sentence each. */
    List<String> notes();
}
