package org.curvefit.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import org.curvefit.api.error.Location;
import org.curvefit.api.error.OutputException;
import org.curvefit.api.io.InPlaceWriter;
import org.curvefit.api.io.Placement;
import org.curvefit.api.io.ResultDocument;

/** Notes at the end of the file what was to be written where; refuses a file that has a mark beside it. */
final class FakeInPlaceWriter implements InPlaceWriter {
    @Override
    public Set<String> extensions() {
        return Set.of("csv");
    }

    @Override
    public void check(Path file) {
        if (Files.exists(file.resolveSibling("open"))) {
            throw new OutputException("E408", file + " is open", Location.none(), "close it");
        }
    }

    @Override
    public void write(ResultDocument document, Path file, Placement placement) throws IOException {
        String note = placement + " " + document.results().size() + "\n";
        Files.writeString(file, note, StandardOpenOption.APPEND);
    }
}
