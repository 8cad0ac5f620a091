package org.curvefit.csv;

import java.util.List;
import java.util.Optional;
import org.curvefit.api.error.DataException;
import org.curvefit.api.error.Location;

/** Counts what the numbers of the first rows show about their decimal mark, and remembers where the first of each kind stands. Used by one thread. */
final class DecimalGuess {
    /** So many times more often must one mark be seen for the other to be taken for a slip. */
    private static final int CLEAR_MAJORITY = 9;

    private final List<String> names;
    private final String source;
    private final boolean commasSeparateCells;
    private int points;
    private int commas;
    private Optional<Seen> firstPoint = Optional.empty();
    private Optional<Seen> firstComma = Optional.empty();
    private Optional<Seen> undecided = Optional.empty();

    /** A number and where it stands. */
    private record Seen(NumberShape shape, String source, long line, String column) {
        String place() {
            return source + " line " + line + ", column \"" + column + "\"";
        }
    }

    private DecimalGuess(List<String> names, String source, char delimiter) {
        this.names = names;
        this.source = source;
        this.commasSeparateCells = delimiter == ',';
    }

    /** Tells the marks what the rows show, or refuses to choose. */
    static void decide(List<Sample.Row> rows, List<String> names, String source, char delimiter, Marks marks) {
        if (marks.decimalGiven()) {
            return;
        }
        DecimalGuess guess = new DecimalGuess(names, source, delimiter);
        rows.forEach(guess::look);
        guess.decide(marks);
    }

    /** Whether the rows leave it open although some number has a mark: then more rows may help. */
    static boolean isOpen(List<Sample.Row> rows, List<String> names, String source, char delimiter) {
        DecimalGuess guess = new DecimalGuess(names, source, delimiter);
        rows.forEach(guess::look);
        return guess.points + guess.commas == 0 && guess.undecided.isPresent();
    }

    private void look(Sample.Row row) {
        for (int k = 0; k < Math.min(row.cells().size(), names.size()); k++) {
            String name = names.get(k);
            NumberShape.of(row.cells().get(k)).ifPresent(shape -> look(new Seen(shape, source, row.line(), name)));
        }
    }

    private void look(Seen seen) {
        char decimal = seen.shape.decimal();
        char group = seen.shape.group();
        if (decimal == '.' || decimal == 0 && group == ',') {
            points++;
            firstPoint = firstPoint.or(() -> Optional.of(seen));
        } else if (decimal == ',' || group == '.') {
            commas++;
            firstComma = firstComma.or(() -> Optional.of(seen));
        } else if (seen.shape.undecided() != 0 && !(commasSeparateCells && seen.shape.undecided() == '.')) {
            undecided = undecided.or(() -> Optional.of(seen));
        }
    }

    private void decide(Marks marks) {
        if (points > 0 && (commas == 0 || commasSeparateCells || points >= CLEAR_MAJORITY * commas)) {
            marks.decimalIs('.');
        } else if (commas > 0 && commasSeparateCells) {
            Seen seen = firstComma.orElseThrow();
            throw Marks.ambiguous(seen.shape.text(), ',', seen.place());
        } else if (commas > 0 && (points == 0 || commas >= CLEAR_MAJORITY * points)) {
            marks.decimalIs(',');
        } else if (points > 0) {
            throw mixed(firstPoint.orElseThrow(), firstComma.orElseThrow());
        } else if (undecided.isPresent()) {
            Seen seen = undecided.get();
            throw Marks.ambiguous(seen.shape.text(), seen.shape.undecided(), seen.place());
        }
    }

    private static DataException mixed(Seen point, Seen comma) {
        return new DataException(
                "E312",
                "\"" + point.shape.text() + "\" has a decimal point, \"" + comma.shape.text() + "\" a decimal comma",
                Location.at(point.place() + "; " + comma.place()),
                "--decimal .   or   --decimal ,");
    }
}
