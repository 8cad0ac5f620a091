package org.curvefit.excel.writing.part;

import java.util.Locale;
import java.util.regex.Pattern;

/** Cells, ranges and names in the notation of formulas. Columns and rows are counted from 0 and 1. */
public final class References {
    /** Rows of a sheet, the header included. */
    public static final int MOST_ROWS = 1_048_576;

    /** Columns of a sheet. */
    public static final int MOST_COLUMNS = 16_384;

    private static final int LETTERS = 26;
    private static final int LONGEST_NAME = 200;
    private static final Pattern LIKE_A_CELL = Pattern.compile("(?i)[a-z]{1,3}[0-9]+");
    private static final Pattern LIKE_ROW_AND_COLUMN = Pattern.compile("(?i)r[0-9]*(c[0-9]*)?|c[0-9]*");
    private static final Pattern LIKE_A_VALUE = Pattern.compile("(?i)true|false");
    private static final Pattern NOT_IN_NAMES = Pattern.compile("[^\\p{L}\\p{N}_]");

    private References() {}

    /** A, B ... Z, AA ... */
    public static String column(int column) {
        String letters = "";
        for (int rest = column + 1; rest > 0; rest = (rest - 1) / LETTERS) {
            letters = (char) ('A' + (rest - 1) % LETTERS) + letters;
        }
        return letters;
    }

    /** {@code $B$2}. */
    public static String cell(int column, int row) {
        return "$" + column(column) + "$" + row;
    }

    /** {@code 'Chart 2'!$B$2}; the quotes are left out where they are not needed. */
    public static String cell(String sheet, int column, int row) {
        return sheet(sheet) + cell(column, row);
    }

    /** {@code Rows!$B$2:$B$14}. */
    public static String range(String sheet, int column, int first, int last) {
        return range(sheet, column, column, first, last);
    }

    /** {@code Chart!$A$1:$L$50}. */
    public static String range(String sheet, int firstColumn, int lastColumn, int first, int last) {
        return sheet(sheet) + cell(firstColumn, first) + ":" + cell(lastColumn, last);
    }

    /** A name for a cell that Excel allows and that is as near to the wanted one as possible; equal but for case counts as equal. */
    public static String name(String wanted, java.util.Set<String> takenInLowerCase) {
        String cut = wanted.length() <= LONGEST_NAME ? wanted : wanted.substring(0, LONGEST_NAME);
        String letters = NOT_IN_NAMES.matcher(cut).replaceAll("_");
        String begun = letters.isEmpty() || Character.isDigit(letters.charAt(0)) ? "_" + letters : letters;
        String name = isForbidden(begun) ? begun + "_" : begun;
        for (int k = 2; !takenInLowerCase.add(name.toLowerCase(Locale.ROOT)); k++) {
            name = begun + "_" + k;
        }
        return name;
    }

    private static boolean isForbidden(String name) {
        return LIKE_A_CELL.matcher(name).matches()
                || LIKE_ROW_AND_COLUMN.matcher(name).matches()
                || LIKE_A_VALUE.matcher(name).matches();
    }

    private static String sheet(String sheet) {
        return sheet.indexOf(' ') < 0 ? sheet + "!" : "'" + sheet + "'!";
    }
}
