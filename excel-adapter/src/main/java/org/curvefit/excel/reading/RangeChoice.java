package org.curvefit.excel.reading;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.curvefit.api.error.DataException;
import org.curvefit.api.error.Location;
import org.curvefit.api.error.RequestException;
import org.curvefit.api.error.Spelling;

/**
 * The sheet and the cells that are read.
 *
 * @param sheet the sheet
 * @param cells where the table is looked for
 * @param given whether the cells were named; otherwise the table is searched for in the whole sheet
 * @param header whether the first row holds the names, where that is known
 */
record RangeChoice(Book.Sheet sheet, CellRange cells, boolean given, Optional<Boolean> header) {
    private static final int MOST_SHOWN = 20;

    static RangeChoice of(Book book, String source, WorkbookSettings settings) throws IOException {
        if (book.sheets().isEmpty()) {
            throw new DataException(
                    "E204", "the workbook holds no sheet with cells", Location.at(source), "is this the right file?");
        }
        Optional<Book.Sheet> chosen = Optional.empty();
        if (settings.sheet().isPresent()) {
            chosen = Optional.of(sheet(book, source, settings.sheet().get()));
        }
        if (settings.range().isEmpty()) {
            CellRange cells = new CellRange(
                    Math.min(settings.skip() + 1, CellRange.MOST_ROWS), 1, CellRange.MOST_ROWS, CellRange.MOST_COLUMNS);
            return new RangeChoice(chosen.orElseGet(() -> first(book)), cells, false, settings.header());
        }
        String range = settings.range().get();
        Optional<String> inRange = DefinedName.sheet(range);
        if (inRange.isPresent() && chosen.isEmpty()) {
            chosen = Optional.of(sheet(book, source, inRange.get()));
        }
        Optional<CellRange> cells = CellRange.parse(range.substring(range.lastIndexOf('!') + 1));
        if (cells.isPresent()) {
            return new RangeChoice(chosen.orElseGet(() -> first(book)), cells.get(), true, settings.header());
        }
        return named(book, source, settings, chosen);
    }

    private static RangeChoice named(Book book, String source, WorkbookSettings settings, Optional<Book.Sheet> chosen)
            throws IOException {
        String name = settings.range().orElse("");
        Book.Area area = book.area(name).orElseThrow(() -> unknown(book, source, name));
        Book.Sheet sheet = sheet(book, source, area.sheet());
        if (chosen.isPresent() && !chosen.get().equals(sheet)) {
            throw new RequestException(
                    "E124",
                    "--range " + name + " is on the sheet " + sheet.name() + ", not on "
                            + chosen.get().name(),
                    Location.at(source),
                    "leave out --sheet, or give the range as cells, e.g. --range B4:C28");
        }
        return new RangeChoice(sheet, area.range(), true, settings.header().or(area::header));
    }

    private static Book.Sheet first(Book book) {
        return book.sheets().stream()
                .filter(sheet -> !sheet.hidden())
                .findFirst()
                .orElse(book.sheets().get(0));
    }

    private static Book.Sheet sheet(Book book, String source, String wanted) {
        List<Book.Sheet> sheets = book.sheets();
        for (Book.Sheet sheet : sheets) {
            if (sheet.name().equals(wanted)) {
                return sheet;
            }
        }
        for (Book.Sheet sheet : sheets) {
            if (sheet.name().equalsIgnoreCase(wanted.strip())) {
                return sheet;
            }
        }
        double number = CellText.number(wanted, '.');
        if (number >= 1 && number <= sheets.size() && number == Math.rint(number)) {
            return sheets.get((int) number - 1);
        }
        List<String> names = names(book);
        throw new DataException(
                "E204",
                "no sheet \"" + CellText.quoted(wanted) + "\"",
                Location.at(source + " has the sheets: " + shown(names)),
                "--sheet " + word(Spelling.nearest(wanted, names).orElse(names.get(0))));
    }

    private static DataException unknown(Book book, String source, String name) {
        List<String> known = known(book);
        return new DataException(
                "E210",
                "\"" + CellText.quoted(name) + "\" is neither a range such as B4:C28 nor the name of a range or table",
                Location.at(source + (known.isEmpty() ? " names no ranges" : " has: " + shown(known))),
                Spelling.nearest(name, known)
                        .map(near -> "did you mean --range " + word(near) + "?")
                        .orElse("--range B4:C28, --range B:C, or a name"));
    }

    private static List<String> known(Book book) {
        try {
            return book.areaNames();
        } catch (IOException unreadable) {
            return List.of();
        }
    }

    /** The names of the sheets. */
    static List<String> names(Book book) {
        return new ArrayList<>(book.sheets().stream().map(Book.Sheet::name).toList());
    }

    /** Names in a row, the first of them if there are many. */
    static String shown(List<String> names) {
        String some = String.join(
                ", ", names.stream().limit(MOST_SHOWN).map(CellText::quoted).toList());
        return names.size() > MOST_SHOWN ? some + " and " + (names.size() - MOST_SHOWN) + " more" : some;
    }

    private static String word(String name) {
        return name.chars().allMatch(c -> Character.isLetterOrDigit(c) || c == '_') ? name : "'" + name + "'";
    }
}
