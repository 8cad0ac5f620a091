package org.curvefit.api.data;

/**
 * A cell that should hold a finite number and does not.
 *
 * @param row zero-based row of the dataset
 * @param text the cell as found
 * @param reason what is wrong, e.g. {@code is not a number}, {@code is not finite}
 * @param hint what to do about such a cell, or empty
 */
public record CellDefect(int row, String text, String reason, String hint) {}
