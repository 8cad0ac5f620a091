package org.curvefit.report.picture.axis;

/**
 * A mark on an axis.
 *
 * @param value where
 * @param label its text; empty for a small mark without
 */
public record Tick(double value, String label) {}
