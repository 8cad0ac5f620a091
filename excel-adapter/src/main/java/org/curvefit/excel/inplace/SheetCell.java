package org.curvefit.excel.inplace;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A cell of a row as it is written, or what stands between cells.
 *
 * @param column counted from 1; 0 for what is no cell
 * @param pieces tags and texts
 */
record SheetCell(int column, List<String> pieces) {
    private static final Pattern PLACE = Pattern.compile("\\sr=\"([A-Z]{1,3})[0-9]+\"");
    private static final int LETTERS = 26;

    SheetCell {
        pieces = List.copyOf(pieces);
    }

    /** The column that the tag of a cell names; otherwise the one after the cell before. */
    static int column(String tag, int before) {
        Matcher place = PLACE.matcher(tag);
        return place.find() ? column(place.group(1)) : before + 1;
    }

    /** The number of a column by its letters. */
    static int column(String letters) {
        int column = 0;
        for (char letter : letters.toCharArray()) {
            column = column * LETTERS + letter - 'A' + 1;
        }
        return column;
    }

    /** The letters of a column by its number. */
    static String letters(int column) {
        StringBuilder letters = new StringBuilder();
        for (int rest = column; rest > 0; rest = (rest - 1) / LETTERS) {
            letters.insert(0, (char) ('A' + (rest - 1) % LETTERS));
        }
        return letters.toString();
    }

    /** Whether there is more than a format. */
    boolean hasContent() {
        return pieces.stream()
                .anyMatch(piece ->
                        XmlPieces.begins(piece, "v") || XmlPieces.begins(piece, "f") || XmlPieces.begins(piece, "is"));
    }

    String text() {
        return String.join("", pieces);
    }
}
