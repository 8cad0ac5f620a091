package org.curvefit.excel.reading;

import java.util.Optional;

/** The formula behind a name, as far as it is one range of one sheet. */
final class DefinedName {
    private DefinedName() {}

    /** The range in a text such as {@code 'Plate 1'!$B$4:$C$28}. */
    static Optional<Book.Area> area(String formula) {
        Optional<String> sheet = sheet(formula);
        if (sheet.isEmpty()) {
            return Optional.empty();
        }
        return CellRange.parse(formula.substring(formula.lastIndexOf('!') + 1))
                .map(range -> new Book.Area(sheet.get(), range, Optional.empty()));
    }

    /** The sheet before the exclamation mark, if there is one; quotes are taken off. */
    static Optional<String> sheet(String formula) {
        int mark = formula.lastIndexOf('!');
        if (mark < 1) {
            return Optional.empty();
        }
        String name = formula.substring(0, mark);
        boolean quoted = name.length() > 1 && name.startsWith("'") && name.endsWith("'");
        return Optional.of(quoted ? name.substring(1, name.length() - 1).replace("''", "'") : name);
    }
}
