package org.curvefit.excel.inplace;

import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Other names for sheets and cells in formulas.
 *
 * @param sheets new name by old name
 * @param cells new name of a named cell by its old name
 */
record FormulaNames(Map<String, String> sheets, Map<String, String> cells) {
    private static final Pattern TOKEN = Pattern.compile("\"[^\"]*\""
            + "|'(?<quoted>(?:[^']|'')+)'!"
            + "|\\$[A-Za-z]{1,3}(?:\\$?[0-9]+)?"
            + "|[0-9][0-9.]*(?:[Ee][+-]?[0-9]+)?"
            + "|(?<word>[\\p{L}_\\\\][\\p{L}\\p{N}_.\\\\]*)(?<after>[!(]?)");
    private static final Pattern PLAIN = Pattern.compile("[\\p{L}_][\\p{L}\\p{N}_]*");

    FormulaNames {
        sheets = Map.copyOf(sheets);
        cells = Map.copyOf(cells);
    }

    /** The same formula with the new names. */
    String renamed(String formula) {
        return TOKEN.matcher(formula).replaceAll(token -> Matcher.quoteReplacement(renamed(token)));
    }

    private String renamed(MatchResult token) {
        String whole = token.group();
        if (whole.endsWith("!")) {
            String name = whole.startsWith("'")
                    ? whole.substring(1, whole.length() - 2).replace("''", "'")
                    : whole.substring(0, whole.length() - 1);
            return sheet(sheets.getOrDefault(name, name));
        }
        return cells.getOrDefault(whole, whole);
    }

    /** A sheet in front of a reference. */
    static String sheet(String name) {
        return PLAIN.matcher(name).matches() ? name + "!" : "'" + name.replace("'", "''") + "'!";
    }
}
