package org.curvefit.excel.reading;

import java.util.List;
import java.util.Optional;
import org.curvefit.api.error.Location;
import org.curvefit.api.error.RequestException;
import org.curvefit.api.spi.Setting;
import org.curvefit.api.spi.Settings;

/**
 * What the user has said about a workbook; what is left open is found out.
 *
 * @param sheet name or number of the sheet
 * @param range cells, columns, rows, or the name of a range or table
 * @param header whether the first row of the table holds the names
 * @param skip rows left out at the top of the sheet
 * @param decimal mark in numbers that are stored as text
 * @param datesFromFirst whether dates count from the first row; otherwise from 30 December 1899
 * @param skipHidden whether hidden rows are left out
 */
record WorkbookSettings(
        Optional<String> sheet,
        Optional<String> range,
        Optional<Boolean> header,
        int skip,
        char decimal,
        boolean datesFromFirst,
        boolean skipHidden) {
    private static final List<String> YES_NO = List.of("yes", "no");

    /** The settings in the words of the options. */
    static List<Setting> declared() {
        return List.of(
                new Setting("sheet", "", "name or number of the sheet; the first one that is not hidden if left out"),
                new Setting("range", "", "e.g. B4:C28, B:C, or the name of a range or table; found out if left out"),
                new Setting("header", "", "yes or no: whether the first row holds the names; found out if left out"),
                new Setting("skip", "0", "how many rows to leave out at the top of the sheet"),
                new Setting("decimal", ".", "decimal mark of numbers that are stored as text: . or ,"),
                new Setting("dates", "first", "first: days since the first row; serial: days since 30 December 1899"),
                new Setting("skip-hidden", "no", "yes or no: whether hidden rows are left out"));
    }

    static WorkbookSettings of(Settings settings) {
        int skip = settings.count("skip").orElse(0);
        if (skip < 0) {
            throw wrong("skip", Integer.toString(skip), "a number of rows, 0 or more");
        }
        return new WorkbookSettings(
                settings.text("sheet"),
                settings.text("range"),
                settings.text("header")
                        .map(text -> choice("header", text, YES_NO).equals("yes")),
                skip,
                choice("decimal", settings.text("decimal").orElse("."), List.of(".", ","))
                        .charAt(0),
                choice("dates", settings.text("dates").orElse("first"), List.of("first", "serial"))
                        .equals("first"),
                choice("skip-hidden", settings.text("skip-hidden").orElse("no"), YES_NO)
                        .equals("yes"));
    }

    private static String choice(String name, String text, List<String> known) {
        if (known.contains(text)) {
            return text;
        }
        throw new RequestException(
                "E118", "--" + name + " is \"" + text + "\"", Location.none(), "give " + String.join(" or ", known));
    }

    private static RequestException wrong(String name, String text, String wanted) {
        return new RequestException("E118", "--" + name + " is \"" + text + "\"", Location.none(), "give " + wanted);
    }
}
