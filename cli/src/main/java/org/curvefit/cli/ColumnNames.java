package org.curvefit.cli;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Which names of a formula can be columns when the data are not there to tell. */
final class ColumnNames {
    private ColumnNames() {}

    /** {@code x, y} and, where there are several inputs, {@code x1, x2 ...}: the names that stand for chosen columns. */
    static List<String> standIns(int inputs) {
        List<String> names = new ArrayList<>(List.of("x", "y"));
        for (int i = 1; inputs > 1 && i <= inputs; i++) {
            names.add("x" + i);
        }
        return names;
    }

    /** The names on the left side of the last line of a formula; a name before a bracket is a function. */
    static Set<String> response(String formula) {
        Set<String> names = new LinkedHashSet<>();
        String left = left(last(formula));
        int at = 0;
        while (at < left.length()) {
            int end = end(left, at);
            if (left.charAt(at) == '`' && end < left.length()) {
                names.add(left.substring(at + 1, end));
                end++;
            } else if (Character.isLetter(left.charAt(at))
                    && !left.substring(end).stripLeading().startsWith("(")) {
                names.add(left.substring(at, end));
            }
            at = Math.max(end, at + 1);
        }
        return names;
    }

    /** Whether the last line of a formula has a left side. */
    static boolean hasLeftSide(String formula) {
        return !left(last(formula)).isEmpty();
    }

    private static String last(String formula) {
        return formula.substring(Math.max(formula.lastIndexOf(';'), formula.lastIndexOf('\n')) + 1);
    }

    private static int end(String text, int from) {
        if (text.charAt(from) == '`') {
            int close = text.indexOf('`', from + 1);
            return close < 0 ? text.length() : close;
        }
        int end = from;
        while (end < text.length() && (Character.isLetterOrDigit(text.charAt(end)) || text.charAt(end) == '_')) {
            end++;
        }
        return end;
    }

    private static String left(String line) {
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == '~' || (c == '=' && !isComparison(line, i))) {
                return line.substring(0, i);
            }
        }
        return "";
    }

    private static boolean isComparison(String line, int at) {
        boolean doubled = at + 1 < line.length() && line.charAt(at + 1) == '=';
        return doubled || (at > 0 && "=<>!".indexOf(line.charAt(at - 1)) >= 0);
    }
}
