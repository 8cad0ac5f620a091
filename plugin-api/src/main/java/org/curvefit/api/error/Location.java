package org.curvefit.api.error;

/**
 * Where something is wrong: a place in words and, where it helps, the text itself with a caret under the column.
 *
 * @param place in words, e.g. {@code data.csv row 17, column "conc"}; empty when there is none
 * @param excerpt the text with a second line that holds a caret, lines separated by {@code \n}; empty when there is none
 */
public record Location(String place, String excerpt) {
    private static final Location NOWHERE = new Location("", "");

    /** No particular place. */
    public static Location none() {
        return NOWHERE;
    }

    /** A place in words. */
    public static Location at(String place) {
        return new Location(place, "");
    }

    /**
     * A column of a text, rendered as the text and a caret below it.
     *
     * @param text one line of text
     * @param column zero-based index of the character that the caret points at; may be the length of the text
     */
    public static Location caret(String text, int column) {
        String caret = " ".repeat(Math.max(0, column)) + "^";
        return new Location("position " + (column + 1), text + "\n" + caret);
    }

    /** Whether there is anything to show. */
    public boolean isPresent() {
        return !place.isEmpty() || !excerpt.isEmpty();
    }
}
