package org.curvefit.csv;

/** A row whose quotes make no sense; the row is rejected, the file is read on. */
final class MalformedRow extends Exception {
    private static final long serialVersionUID = 1L;

    MalformedRow(String reason, Throwable cause) {
        super(reason, cause);
    }
}
