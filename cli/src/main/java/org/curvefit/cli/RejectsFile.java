package org.curvefit.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.curvefit.api.data.CellDefect;
import org.curvefit.api.data.Column;
import org.curvefit.api.data.Dataset;
import org.curvefit.api.data.Observations;
import org.curvefit.api.data.RowDefect;

/** The rows that were left out, for {@code --rejects}. */
final class RejectsFile {
    private RejectsFile() {}

    /** Rows that the reader or the fit left out. */
    static void write(Session session, Observations seen) {
        write(session, seen.defects());
    }

    /** Rows that the reader left out, and cells that no fit can use. */
    static void write(Session session, Dataset data) {
        List<RowDefect> defects = new ArrayList<>(data.reading().rejected());
        for (Column column : data.columns()) {
            if (column instanceof Column.Numbers numbers) {
                for (CellDefect defect : numbers.defects()) {
                    String address = data.address().of(defect.row(), column.name());
                    defects.add(new RowDefect(address, defect.text(), defect.reason()));
                }
            }
        }
        write(session, defects);
    }

    /** These rows. */
    static void write(Session session, List<RowDefect> defects) {
        Optional<String> name = session.arguments().text(Option.REJECTS);
        if (name.isEmpty()) {
            return;
        }
        Path file = session.environment().file(name.get());
        StringBuilder text = new StringBuilder("address,text,reason\n");
        for (RowDefect defect : defects) {
            text.append(new CsvText(',').texts(List.of(defect.address(), defect.text(), defect.reason())));
        }
        TextFile.write(file, text.toString());
    }
}
