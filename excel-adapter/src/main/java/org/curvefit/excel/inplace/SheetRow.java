package org.curvefit.excel.inplace;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.curvefit.api.error.Location;
import org.curvefit.api.error.OutputException;

/**
 * A row of a sheet as it is written.
 *
 * @param number counted from 1
 * @param begin its first tag
 * @param cells its cells, with what stands between them
 */
record SheetRow(int number, String begin, List<SheetCell> cells) {
    /** A hint about which columns are filled; it may be left out (ECMA-376 part 1, 18.3.1.73). */
    private static final Pattern SPANS = Pattern.compile("\\sspans=\"[^\"]*\"");

    SheetRow {
        cells = List.copyOf(cells);
    }

    /** The row that these pieces are, the first and the last tag included. */
    static SheetRow of(int number, List<String> pieces) {
        List<SheetCell> cells = new ArrayList<>();
        List<String> open = new ArrayList<>();
        int column = 0;
        boolean inCell = false;
        for (String piece : pieces.subList(1, Math.max(1, pieces.size() - 1))) {
            boolean begins = XmlPieces.begins(piece, "c");
            column = begins ? SheetCell.column(piece, column) : column;
            inCell |= begins;
            open.add(piece);
            if (!inCell || XmlPieces.ends(piece, "c")) {
                cells.add(new SheetCell(inCell ? column : 0, open));
                open.clear();
                inCell = false;
            }
        }
        return new SheetRow(number, pieces.get(0), cells);
    }

    /** The row with these cells, the first of them in this column. */
    String with(int first, List<String> added) {
        int last = first + added.size() - 1;
        String prefix = XmlPieces.prefix(begin);
        String tag = SPANS.matcher(begin).replaceFirst("");
        StringBuilder text = new StringBuilder(tag.endsWith("/>") ? tag.substring(0, tag.length() - 2) + ">" : tag);
        boolean written = false;
        for (SheetCell cell : cells) {
            boolean covered = cell.column() >= first && cell.column() <= last;
            refuse(covered && cell.hasContent(), cell.column());
            if (!written && cell.column() > last) {
                append(text, prefix, first, added);
                written = true;
            }
            text.append(covered ? "" : cell.text());
        }
        if (!written) {
            append(text, prefix, first, added);
        }
        return text + "</" + prefix + "row>";
    }

    private void append(StringBuilder text, String prefix, int first, List<String> added) {
        for (int k = 0; k < added.size(); k++) {
            text.append("<" + prefix + "c r=\"" + SheetCell.letters(first + k) + number + "\"");
            text.append(added.get(k).replaceAll("<(/?)(?=[a-z])", "<$1" + prefix));
            text.append("</" + prefix + "c>");
        }
    }

    private void refuse(boolean occupied, int column) {
        if (occupied) {
            throw new OutputException(
                    "E410",
                    "the cell " + SheetCell.letters(column) + number + " beside the data is not empty",
                    Location.none(),
                    "free the two columns to the right of the data, or use --in-place for new sheets");
        }
    }
}
