package org.curvefit.api.error;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;

/** Finds the known word that an unknown one was probably meant to be. */
public final class Spelling {
    private static final int SHORT = 4;
    private static final int LONG = 8;

    private Spelling() {}

    /** The nearest known word, if one is near enough to be meant: one edit for words of up to four letters, two or three for longer ones, and never all letters. */
    public static Optional<String> nearest(String word, Collection<String> known) {
        String best = "";
        int fewest = Integer.MAX_VALUE;
        for (String candidate : known) {
            int edits = edits(fold(word), fold(candidate));
            if (edits < fewest) {
                fewest = edits;
                best = candidate;
            }
        }
        int tolerated = word.length() <= SHORT ? 1 : word.length() < LONG ? 2 : 3;
        boolean shares = fewest < Math.max(word.length(), best.length());
        return shares && fewest <= tolerated ? Optional.of(best) : Optional.empty();
    }

    /** What to do about an unknown word: the question whether the nearest known word was meant or, if none is near enough, the other advice. */
    public static String fix(String word, Collection<String> known, String otherwise) {
        return nearest(word, known).map(near -> "did you mean " + near + "?").orElse(otherwise);
    }

    /** Equal but for case, blanks, hyphens and underscores. */
    public static String fold(String word) {
        return word.toLowerCase(Locale.ROOT).replaceAll("[\\s_-]", "");
    }

    /** The number of single-character insertions, deletions, replacements and swaps of neighbours that turn one word into the other. */
    public static int edits(String from, String to) {
        int[] before = new int[to.length() + 1];
        int[] last = new int[to.length() + 1];
        int[] row = new int[to.length() + 1];
        for (int j = 0; j <= to.length(); j++) {
            last[j] = j;
        }
        for (int i = 1; i <= from.length(); i++) {
            row[0] = i;
            for (int j = 1; j <= to.length(); j++) {
                boolean same = from.charAt(i - 1) == to.charAt(j - 1);
                row[j] = Math.min(Math.min(row[j - 1], last[j]) + 1, last[j - 1] + (same ? 0 : 1));
                if (i > 1
                        && j > 1
                        && from.charAt(i - 1) == to.charAt(j - 2)
                        && from.charAt(i - 2) == to.charAt(j - 1)) {
                    row[j] = Math.min(row[j], before[j - 2] + 1);
                }
            }
            int[] spare = before;
            before = last;
            last = row;
            row = spare;
        }
        return last[to.length()];
    }
}
