package org.curvefit.excel.reading;

import org.curvefit.api.error.DataException;
import org.curvefit.api.error.Location;

/** What is said of a workbook whose parts contradict the format. */
final class Damage {
    private Damage() {}

    /**
     * @param place the file, and the part in it
     * @param what is wrong
     */
    static DataException of(String place, String what) {
        return new DataException(
                "E209",
                "this workbook is damaged or made to mislead: " + what,
                Location.at(place),
                "open it in Excel or LibreOffice and save it again, or do not trust it");
    }
}
