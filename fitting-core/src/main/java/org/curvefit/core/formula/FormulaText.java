package org.curvefit.core.formula;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.curvefit.api.error.Location;

/**
 * The text of a formula in plain characters, with the place from which each of them came.
 *
 * <p>Signs such as the real minus and the superscript two are replaced by what they mean, outside of back-quotes, and noted.
 */
final class FormulaText {

    private static final int EXCERPT = 72;

    private final String original;
    private final StringBuilder plain = new StringBuilder();
    private final List<String> notes = new ArrayList<>();
    private int[] origins = new int[64];

    private FormulaText(String original) {
        this.original = original;
    }

    static FormulaText of(String original) {
        FormulaText text = new FormulaText(original);
        boolean quoted = false;
        boolean raised = false;
        for (int i = 0; i < original.length(); i++) {
            char character = original.charAt(i);
            text.refuseInvisible(i);
            Optional<String> superscript = quoted ? Optional.empty() : LookAlikes.superscript(character);
            Optional<String> readAs =
                    quoted ? superscript : LookAlikes.readAs(character).or(() -> superscript);
            if (superscript.isPresent() && !raised) {
                text.append("^", i);
            }
            raised = superscript.isPresent();
            String meaning = readAs.orElse(String.valueOf(character));
            readAs.ifPresent(other -> text.note(character, other));
            text.append(meaning, i);
            quoted ^= meaning.equals("`");
        }
        text.append("", original.length());
        return text;
    }

    private void refuseInvisible(int index) {
        int character = original.codePointAt(index);
        boolean secondHalf = index > 0 && Character.isSurrogatePair(original.charAt(index - 1), original.charAt(index));
        if (LookAlikes.isInvisible(character) && !secondHalf) {
            throw new FormulaErrors(this).character(index, "it cannot be seen");
        }
    }

    private void append(String meaning, int origin) {
        if (plain.length() + meaning.length() + 1 > origins.length) {
            origins = Arrays.copyOf(origins, 2 * origins.length);
        }
        Arrays.fill(origins, plain.length(), plain.length() + meaning.length() + 1, origin);
        plain.append(meaning);
    }

    private void note(char character, String meaning) {
        String note = String.format(
                Locale.ROOT,
                "%c (U+%04X) read as %s",
                character,
                (int) character,
                meaning.isBlank() ? "a blank" : meaning);
        if (!notes.contains(note)) {
            notes.add(note);
        }
    }

    /** The formula as it was given. */
    String original() {
        return original;
    }

    /** The formula in plain characters. */
    String plain() {
        return plain.toString();
    }

    /** What was read as something else. */
    List<String> notes() {
        return List.copyOf(notes);
    }

    /** The place in the original of a character of the plain text, or of its end. */
    int origin(int index) {
        return origins[index];
    }

    /** The original with something else between two places of the original. */
    String repaired(int from, int to, String replacement) {
        return original.substring(0, from) + replacement + original.substring(to);
    }

    /** The line that holds a place of the original, with a caret under it. */
    Location at(int place) {
        int start = original.lastIndexOf('\n', place - 1) + 1;
        int newline = original.indexOf('\n', place);
        int end = newline < 0 ? original.length() : newline;
        String where = start == 0 && newline < 0
                ? "position " + (place + 1)
                : "line "
                        + (1
                                + original.substring(0, start)
                                        .chars()
                                        .filter(c -> c == '\n')
                                        .count()) + ", position " + (place - start + 1);
        int from = Math.max(start, Math.min(place - EXCERPT / 2, end - EXCERPT));
        int to = Math.min(end, from + EXCERPT);
        String line = original.substring(from, to).replaceAll("\\p{Cntrl}|\\p{Cf}", " ");
        return new Location(where, line + "\n" + " ".repeat(place - from) + "^");
    }
}
