package org.curvefit.excel.writing;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.curvefit.api.data.Reading;
import org.curvefit.api.data.RowDefect;
import org.curvefit.api.fit.FitResult;
import org.curvefit.api.fit.FitSummary;
import org.curvefit.excel.writing.part.CellStyles;
import org.curvefit.excel.writing.part.WorkbookOutput;

/** Writes the rows that were left out, where they stand and why. */
final class ProblemsSheet {
    private static final List<Integer> WIDTHS = List.of(40, 30, 60);

    private final List<Answer> answers;

    ProblemsSheet(List<Answer> answers) {
        this.answers = answers;
    }

    void write(WorkbookOutput workbook) throws IOException {
        Set<RowDefect> defects = new LinkedHashSet<>();
        List<String> more = new ArrayList<>();
        for (Answer answer : answers) {
            answer.fit().ifPresent(fit -> collect(fit, defects, more));
        }
        workbook.sheet(Sheets.PROBLEMS, WIDTHS, sheet -> {
            sheet.beginRow();
            for (String name : List.of("address", "text", "reason")) {
                sheet.text(name, CellStyles.HEADER);
            }
            sheet.endRow();
            for (RowDefect defect : defects) {
                sheet.beginRow();
                sheet.text(defect.address(), CellStyles.GENERAL);
                sheet.text(defect.text(), CellStyles.GENERAL);
                sheet.text(defect.reason(), CellStyles.GENERAL);
                sheet.endRow();
            }
            Notes notes = new Notes(sheet);
            for (String words : more) {
                notes.line("not listed", words);
            }
        });
    }

    private static void collect(FitResult fit, Set<RowDefect> defects, List<String> more) {
        Reading reading = fit.provenance().data().reading();
        List<RowDefect> own = fit.provenance().observations().defects();
        defects.addAll(reading.rejected());
        defects.addAll(own);
        FitSummary summary = fit.summary();
        long unlisted = summary.rowsSkipped()
                + summary.rowsRejected()
                - reading.rejected().size()
                - own.size();
        if (unlisted > 0) {
            more.add(unlisted + " more rows were left out; curvefit --rejects FILE writes them all");
        }
    }
}
