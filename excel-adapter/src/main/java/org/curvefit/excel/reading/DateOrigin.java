package org.curvefit.excel.reading;

import java.util.Optional;
import org.curvefit.api.data.Column;
import org.curvefit.api.numeric.Vector;

/** Turns a column of dates into days since its first date. */
final class DateOrigin {
    private DateOrigin() {}

    /** The first date of a column, if there is one. */
    static Optional<Double> first(Column.Numbers dates) {
        Vector values = dates.values();
        for (int row = 0; row < values.size(); row++) {
            if (!Double.isNaN(values.at(row))) {
                return Optional.of(values.at(row));
            }
        }
        return Optional.empty();
    }

    /** The same column with other numbers: days since an origin. */
    static Column.Numbers since(double origin, Column.Numbers dates) {
        Vector values = dates.values();
        Vector.Builder days = Vector.builder(values.size());
        for (int row = 0; row < values.size(); row++) {
            days.add(values.at(row) - origin);
        }
        return new Column.Numbers(dates.name(), days.build(), dates.defects());
    }
}
