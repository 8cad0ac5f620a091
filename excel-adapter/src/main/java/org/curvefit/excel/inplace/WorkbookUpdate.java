package org.curvefit.excel.inplace;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.curvefit.api.error.Location;
import org.curvefit.api.error.OutputException;
import org.curvefit.api.io.FileOutput;
import org.curvefit.api.io.InPlaceWriter;
import org.curvefit.api.io.Placement;
import org.curvefit.api.io.ResultDocument;
import org.curvefit.api.io.ResultWriter;

/**
 * Writes a result into its workbook: the sheets that a new file would have, behind those that are there. Where one of their names is taken, also
 * by the result of an earlier run, all of them get the same number; nothing that is in the workbook is ever replaced.
 *
 * @param sheets writes the new sheets as a workbook of their own
 */
record WorkbookUpdate(ResultWriter sheets) implements InPlaceWriter {
    @Override
    public Set<String> extensions() {
        return Set.of("xlsx", "xlsm");
    }

    @Override
    public void check(Path file) {
        OpenElsewhere.refuse(file);
        if (!Files.isWritable(file)) {
            throw new OutputException(
                    "E401",
                    "no permission to write " + file,
                    Location.none(),
                    "make the file writable, or write a new one: -o result.xlsx");
        }
        try (PackedFile packed = PackedFile.open(file)) {
            WorkbookParts.of(packed);
            refuseSigned(packed, file);
        } catch (IOException failure) {
            throw unreadable(file, failure);
        }
    }

    private static void refuseSigned(PackedFile packed, Path file) {
        if (packed.names().stream().anyMatch(name -> name.startsWith("_xmlsignatures/"))) {
            throw new OutputException(
                    "E409",
                    file + " is signed; writing into it would break the signature",
                    Location.none(),
                    "remove the signature, or write a new file: -o result.xlsx");
        }
    }

    private static OutputException unreadable(Path file, IOException failure) {
        return new OutputException(
                "E409",
                file + " cannot be written into: " + failure.getMessage(),
                Location.none(),
                "save it as an ordinary .xlsx without a password, or write a new file: -o result.xlsx");
    }

    @Override
    public void write(ResultDocument document, Path file, Placement placement) throws IOException {
        check(file);
        if (placement == Placement.BESIDE) {
            BesideData data = BesideData.of(document.results());
            try (PackedFile host = PackedFile.open(file)) {
                FileOutput.write(file, out -> BesideColumns.write(host, data, out));
            }
            return;
        }
        ByteArrayOutputStream own = new ByteArrayOutputStream();
        sheets.write(document, own);
        try (PackedFile host = PackedFile.open(file);
                PackedFile donor = PackedFile.of(own.toByteArray())) {
            FileOutput.write(file, out -> Graft.write(host, donor, out));
        }
    }
}
