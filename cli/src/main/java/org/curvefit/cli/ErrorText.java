package org.curvefit.cli;

import org.curvefit.api.error.CurveFitException;
import org.curvefit.api.error.Location;

/** The text of an error: code and what happened, the text with a caret, where, and what to do. */
final class ErrorText {
    private static final String CONTINUATION = "\n          ";

    private ErrorText() {}

    /** The lines, without a line end after the last. */
    static String of(CurveFitException failure) {
        StringBuilder text = new StringBuilder("error ").append(failure.code()).append("  ");
        text.append(indented(failure.getMessage()));
        Location where = failure.where();
        if (!where.excerpt().isEmpty()) {
            text.append("\n    ").append(where.excerpt().replace("\n", "\n    "));
        }
        if (!where.place().isEmpty()) {
            text.append("\n  where   ").append(indented(where.place()));
        }
        if (!failure.hint().isEmpty()) {
            text.append("\n  fix     ").append(indented(failure.hint()));
        }
        return text.toString();
    }

    private static String indented(String text) {
        return text.replace("\n", CONTINUATION);
    }
}
