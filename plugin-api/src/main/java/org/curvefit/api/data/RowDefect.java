package org.curvefit.api.data;

/**
 * A row of a file that could not become a row of the dataset, or that a fit could not use.
 *
 * @param address where it stands, e.g. {@code data.csv line 48}
 * @param text the row or cell as found, shortened
 * @param reason what is wrong
 */
public record RowDefect(String address, String text, String reason) {}
