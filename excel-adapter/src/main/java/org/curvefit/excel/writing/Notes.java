package org.curvefit.excel.writing;

import java.io.IOException;
import org.curvefit.excel.writing.part.CellStyles;
import org.curvefit.excel.writing.part.SheetOutput;

/** Words below the tables of a sheet: a label and a text in each row. */
final class Notes {
    private final SheetOutput sheet;

    Notes(SheetOutput sheet) {
        this.sheet = sheet;
    }

    /** Leaves a row free and writes a heading. */
    void heading(String text) throws IOException {
        sheet.skipRows(1);
        sheet.beginRow();
        sheet.text(text, CellStyles.HEADER);
        sheet.endRow();
    }

    /** One row; nothing where there is nothing to say. */
    void line(String label, String text) throws IOException {
        if (!text.isEmpty()) {
            sheet.beginRow();
            sheet.text(label, CellStyles.NOTE);
            sheet.text(text, CellStyles.NOTE);
            sheet.endRow();
        }
    }
}
