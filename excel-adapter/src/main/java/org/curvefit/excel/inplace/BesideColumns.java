package org.curvefit.excel.inplace;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.curvefit.api.error.Location;
import org.curvefit.api.error.OutputException;

/** Copies a sheet row by row and puts cells beside its data; no other part of the workbook changes. Used by one thread. */
final class BesideColumns {
    private static final Pattern NUMBER = Pattern.compile("\\sr=\"([0-9]+)\"");
    private static final Pattern DIMENSION = Pattern.compile("(?<=[:\"])([A-Z]{1,3})(?=[0-9]+\")");

    private final BesideData data;
    private final Writer out;
    private final List<String> open = new ArrayList<>();
    private int row;
    private int written;

    private BesideColumns(BesideData data, OutputStream out) {
        this.data = data;
        this.out = new OutputStreamWriter(out, StandardCharsets.UTF_8);
    }

    /** Writes the workbook with the columns. */
    static void write(PackedFile host, BesideData data, OutputStream out) throws IOException {
        String part = WorkbookParts.of(host).sheetPart(data.sheet()).orElseThrow(() -> lost(data));
        PackedOutput packed = new PackedOutput(new ZipArchiveOutputStream(out));
        packed.replace(host, part, sheet -> {
            try (InputStream in = host.open(part)) {
                new BesideColumns(data, sheet).copy(new XmlPieces(in));
            }
        });
        packed.finish();
    }

    private static OutputException lost(BesideData data) {
        return new OutputException(
                "E409",
                "the rows of the data are not found again on the sheet \"" + data.sheet() + "\"",
                Location.none(),
                "do not change the workbook during the fit, or use --in-place for new sheets");
    }

    private void copy(XmlPieces pieces) throws IOException {
        while (pieces.advance()) {
            take(pieces.text());
        }
        out.flush();
        if (written < data.cells().size()) {
            throw lost(data);
        }
    }

    private void take(String piece) throws IOException {
        if (open.isEmpty() && !XmlPieces.begins(piece, "row")) {
            out.write(XmlPieces.begins(piece, "dimension") ? widened(piece) : piece);
            return;
        }
        if (open.isEmpty()) {
            Matcher number = NUMBER.matcher(piece);
            row = number.find() ? Integer.parseInt(number.group(1)) : row + 1;
        }
        open.add(piece);
        if (XmlPieces.ends(piece, "row")) {
            out.write(changed());
            open.clear();
        }
    }

    private String changed() {
        return data.row(row)
                .map(cells -> {
                    written++;
                    return SheetRow.of(row, open).with(data.column(), cells);
                })
                .orElseGet(() -> String.join("", open));
    }

    /** The range of filled cells with the new columns. */
    private String widened(String dimension) {
        int last = data.column() + BesideData.COLUMNS - 1;
        return DIMENSION
                .matcher(dimension)
                .replaceAll(column -> column.start() > 0
                                && dimension.charAt(column.start() - 1) == ':'
                                && SheetCell.column(column.group(1)) < last
                        ? SheetCell.letters(last)
                        : column.group(1));
    }
}
