package org.curvefit.excel.inplace;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.curvefit.api.error.Location;
import org.curvefit.api.error.OutputException;

/** The marks that programs leave beside a workbook while they have it open. */
final class OpenElsewhere {
    private OpenElsewhere() {}

    /** Refuses a workbook that somebody has open: what is written below an open window is lost when that is saved. */
    static void refuse(Path file) {
        Optional<Path> mark = marks(file).stream().filter(Files::exists).findFirst();
        if (mark.isPresent()) {
            String program = mark.get().getFileName().toString().startsWith("~$") ? "Excel" : "LibreOffice";
            throw new OutputException(
                    "E408",
                    file + " is open in " + program,
                    Location.at("its mark is " + mark.get()),
                    "close it there and try again; if nobody has it open, delete the mark");
        }
    }

    private static List<Path> marks(Path file) {
        String name = String.valueOf(file.getFileName());
        Path beside = file.toAbsolutePath();
        return List.of(beside.resolveSibling("~$" + name), beside.resolveSibling(".~lock." + name + "#"));
    }
}
