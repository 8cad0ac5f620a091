package org.curvefit.csv;

import java.util.Optional;
import org.curvefit.api.error.DataException;
import org.curvefit.api.error.Location;

/**
 * Which marks the numbers of one file use, as far as is known: given by the user, shown by a number that can be read in one way only
 * ({@code 1.5}, {@code 1.234,5}), or merely assumed (a point where commas separate the cells). Never changes its mind. Used by one thread.
 */
final class Marks {
    /** Where a number stands, asked for only when there is something to complain about. */
    interface Place {
        String words();
    }

    private final boolean decimalGiven;
    private final boolean thousandsGiven;
    private final boolean commasSeparateCells;
    private char decimal;
    private boolean decimalSeen;
    private char thousands;
    private boolean thousandsSeen;

    Marks(Optional<Character> decimal, Optional<Character> thousands, char delimiter) {
        this.decimalGiven = decimal.isPresent();
        this.thousandsGiven = thousands.isPresent();
        this.commasSeparateCells = delimiter == ',';
        this.decimal = decimal.orElse(commasSeparateCells ? '.' : '\0');
        this.thousands = thousands.orElse('\0');
    }

    /** The decimal mark; 0 while it is not known. */
    char decimal() {
        return decimal;
    }

    /** The mark between groups of three digits; 0 while there is none. */
    char thousands() {
        return thousands;
    }

    boolean decimalGiven() {
        return decimalGiven;
    }

    /** Whether a number has shown the decimal mark. */
    boolean decimalSeen() {
        return decimalSeen;
    }

    boolean thousandsGiven() {
        return thousandsGiven;
    }

    boolean thousandsSeen() {
        return thousandsSeen;
    }

    /** A number has shown the decimal mark. */
    void decimalIs(char mark) {
        if (!decimalGiven) {
            decimal = mark;
            decimalSeen = true;
        }
    }

    /**
     * The value of a number in this file's marks.
     *
     * @return NaN if it does not fit what is known about them
     * @throws DataException if it can be read in two ways
     */
    double value(NumberShape shape, Place place) {
        char point = shape.decimal();
        char group = shape.group();
        if (shape.undecided() != 0) {
            boolean isDecimal = isDecimal(shape, place);
            point = isDecimal ? shape.undecided() : '\0';
            group = isDecimal ? '\0' : shape.undecided();
        }
        if (point != 0 && !acceptsDecimal(point, shape, place) || group != 0 && !acceptsGroup(group)) {
            return Double.NaN;
        }
        return shape.value(point);
    }

    /** Two readings of one number, which only the user can choose between. */
    static DataException ambiguous(String number, char mark, String place) {
        String plain = number.replace(mark, '.');
        String name = mark == ',' ? "comma" : "point";
        return new DataException(
                "E312",
                "\"" + number + "\" can be read in two ways",
                Location.at(place + ": " + plain + " with a decimal " + name + ", or "
                        + number.replace(Character.toString(mark), "") + " with a " + name + " between thousands"),
                "--decimal " + mark + "   or   --thousands " + mark);
    }

    private boolean isDecimal(NumberShape shape, Place place) {
        char mark = shape.undecided();
        if (decimalGiven || thousandsGiven && thousands == mark) {
            return decimal == mark;
        }
        boolean assumedPoint = commasSeparateCells && mark == '.';
        if (!decimalSeen && !assumedPoint) {
            throw ambiguous(shape.text(), mark, place.words());
        }
        return decimal == mark;
    }

    private boolean acceptsDecimal(char point, NumberShape shape, Place place) {
        if (decimal == point) {
            decimalSeen = true;
            return true;
        }
        if (decimal == 0) {
            decimalIs(point);
            return true;
        }
        if (commasSeparateCells && !decimalGiven && !decimalSeen) {
            throw ambiguous(shape.text(), point, place.words());
        }
        return false;
    }

    private boolean acceptsGroup(char group) {
        if (group == decimal && (decimalGiven || decimalSeen)) {
            return false;
        }
        if (thousandsGiven || thousandsSeen) {
            return thousands == group;
        }
        thousands = group;
        thousandsSeen = true;
        if (group == '.' || group == ',') {
            decimalIs(group == '.' ? ',' : '.');
        }
        return true;
    }
}
