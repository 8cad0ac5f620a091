package org.curvefit.csv;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Says how a file was read, in the words in which people are told.
 *
 * @param settings what the user had said
 * @param input how the bytes became text
 * @param dialect how the text became cells
 * @param layout where the table began
 * @param marks how the numbers are written
 * @param scanner which walked over the rows
 */
record Report(
        CsvSettings settings, TextInput input, Dialect dialect, TableLayout layout, Marks marks, TableScanner scanner) {

    /** Settings in the order in which they are told; guessed ones end with {@code (guessed)}. */
    Map<String, String> told() {
        Map<String, String> told = new LinkedHashMap<>();
        boolean one = layout.names().size() == 1;
        told.put(
                "delimiter",
                one
                        ? "none"
                        : guessed(
                                Dialect.word(dialect.delimiter()),
                                settings.delimiter().isEmpty()));
        told.put(
                "decimal",
                guessed(marks.decimal() == ',' ? "comma" : "point", marks.decimalSeen() && !marks.decimalGiven()));
        if (marks.thousands() != 0) {
            told.put("thousands", guessed(Dialect.word(marks.thousands()), !marks.thousandsGiven()));
        }
        told.put("quote", scanner.quotesSeen() ? Character.toString(dialect.quote()) : "none");
        told.put(
                "header",
                guessed(layout.header() ? "yes" : "no", settings.header().isEmpty()));
        told.put("encoding", input.encoding());
        return told;
    }

    /** What else a reader of the result should know. */
    List<String> notes() {
        List<String> notes = new ArrayList<>();
        if (input.packed()) {
            notes.add("unpacked with gzip");
        }
        if (settings.skip() > 0) {
            notes.add(
                    "the first " + (settings.skip() == 1 ? "line was" : settings.skip() + " lines were") + " left out");
        }
        notes.addAll(layout.notes());
        if (scanner.comments() > 0) {
            notes.add(scanner.comments() + (scanner.comments() == 1 ? " comment line" : " comment lines")
                    + " starting with " + dialect.comment() + (scanner.comments() == 1 ? " was" : " were")
                    + " left out");
        }
        return notes;
    }

    private static String guessed(String word, boolean guessed) {
        return guessed ? word + " (guessed)" : word;
    }
}
