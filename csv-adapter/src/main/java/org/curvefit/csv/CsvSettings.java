package org.curvefit.csv;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.curvefit.api.error.Location;
import org.curvefit.api.error.RequestException;
import org.curvefit.api.spi.Setting;
import org.curvefit.api.spi.Settings;

/**
 * What the user has said about a file; what is left open is found out.
 *
 * @param delimiter between cells; a blank stands for any run of blanks and tabs
 * @param decimal point or comma
 * @param thousands mark between groups of three digits
 * @param encoding of the text
 * @param header whether the first line holds the names
 * @param skip lines left out at the beginning
 * @param comment how a line begins that is left out; empty for no such lines
 * @param quote around cells; 0 for none
 */
record CsvSettings(
        Optional<Character> delimiter,
        Optional<Character> decimal,
        Optional<Character> thousands,
        Optional<Charset> encoding,
        Optional<Boolean> header,
        int skip,
        String comment,
        char quote) {
    private static final String NONE = "none";
    private static final Map<String, Character> WORDS = Map.of(
            "comma",
            ',',
            "semicolon",
            ';',
            "tab",
            '\t',
            "\\t",
            '\t',
            "pipe",
            '|',
            "blank",
            ' ',
            "space",
            ' ',
            "point",
            '.');
    private static final String UNUSABLE_COMMENTS = "\"+-.,;|0123456789";
    private static final String UNUSABLE_DELIMITERS = "\"\r\n.+-0123456789";

    /** The settings in the words of the options. */
    static List<Setting> declared() {
        return List.of(
                new Setting(
                        "delimiter",
                        "",
                        "between cells: a character, comma, semicolon, tab, pipe or blank; found out if left out"),
                new Setting("decimal", "", "decimal mark: . or ,; found out if left out"),
                new Setting("thousands", "", "mark between groups of three digits, or none; found out if left out"),
                new Setting("encoding", "", "e.g. UTF-8 or windows-1252; a byte order mark or UTF-8 if left out"),
                new Setting("header", "", "yes or no: whether the first line holds the names; found out if left out"),
                new Setting("skip", "0", "how many lines to leave out at the beginning"),
                new Setting("comment", "#", "how a line begins that is left out, or none"),
                new Setting("quote", "\"", "character around cells, or none"));
    }

    /** Nothing said. */
    static CsvSettings none() {
        return of(Settings.of("csv", declared(), Map.of()));
    }

    static CsvSettings of(Settings settings) {
        int skip = settings.count("skip").orElse(0);
        if (skip < 0) {
            throw wrong("skip", Integer.toString(skip), "a number of lines, 0 or more");
        }
        Optional<Character> thousands =
                settings.text("thousands").map(text -> text.equals(NONE) ? '\0' : mark("thousands", text));
        Optional<Character> decimal = settings.text("decimal").map(CsvSettings::decimalMark);
        if (decimal.isPresent() && decimal.equals(thousands)) {
            throw wrong("thousands", settings.text("thousands").orElse(""), "another mark than for decimals");
        }
        String comment = settings.text("comment").orElse("#");
        return new CsvSettings(
                settings.text("delimiter").map(CsvSettings::delimiterMark),
                decimal.or(() -> thousands.flatMap(CsvSettings::impliedDecimal)),
                thousands,
                settings.text("encoding").map(CsvSettings::charset),
                settings.text("header").map(CsvSettings::yesOrNo),
                skip,
                comment.equals(NONE) ? "" : commentMark(comment),
                settings.text("quote")
                        .map(text -> text.equals(NONE) ? '\0' : mark("quote", text))
                        .orElse('"'));
    }

    private static Optional<Character> impliedDecimal(char thousands) {
        return thousands == ',' ? Optional.of('.') : thousands == '.' ? Optional.of(',') : Optional.empty();
    }

    private static String commentMark(String text) {
        if (text.isEmpty()
                || !text.chars().allMatch(c -> c > ' ' && c < 0x7F)
                || UNUSABLE_COMMENTS.indexOf(text.charAt(0)) >= 0) {
            throw wrong("comment", text, "characters that no row begins with, such as # or %");
        }
        return text;
    }

    private static char decimalMark(String text) {
        char mark = mark("decimal", text);
        if (mark != '.' && mark != ',') {
            throw wrong("decimal", text, ". or ,");
        }
        return mark;
    }

    private static char delimiterMark(String text) {
        char mark = mark("delimiter", text);
        if (mark >= 0x80 || UNUSABLE_DELIMITERS.indexOf(mark) >= 0) {
            throw wrong("delimiter", text, "a character that no number holds, such as , ; | or tab");
        }
        return mark;
    }

    private static char mark(String name, String text) {
        if (text.length() == 1) {
            return text.charAt(0);
        }
        Character named = WORDS.get(text);
        if (named == null) {
            throw wrong(name, text, "one character or one of the words comma, semicolon, tab, pipe, blank, point");
        }
        return named;
    }

    private static boolean yesOrNo(String text) {
        if (text.equals("yes") || text.equals("no")) {
            return text.equals("yes");
        }
        throw wrong("header", text, "yes or no");
    }

    private static Charset charset(String name) {
        try {
            return Charset.forName(name);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
            throw wrong("encoding", name, "a known encoding such as UTF-8, windows-1252, ISO-8859-1 or UTF-16");
        }
    }

    private static RequestException wrong(String name, String text, String wanted) {
        return new RequestException("E118", "--" + name + " is \"" + text + "\"", Location.none(), "give " + wanted);
    }
}
