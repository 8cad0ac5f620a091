package org.curvefit.excel.writing.chart;

import java.util.List;
import org.curvefit.api.numeric.Vector;

/**
 * Points and lines over cells of the workbook.
 *
 * @param title above it
 * @param description what it shows, for people who do not see it
 * @param horizontal the axis of x
 * @param vertical the axis of y
 * @param series in the order in which they are drawn, the last above the others
 */
public record ScatterChart(String title, String description, Axis horizontal, Axis vertical, List<Series> series) {
    public ScatterChart {
        series = List.copyOf(series);
    }

    /**
     * An axis.
     *
     * @param title beside it
     * @param logarithmic whether equal ratios take equal room
     * @param range its ends
     */
    public record Axis(String title, boolean logarithmic, AxisRange range) {
        /** An axis on which equal differences take equal room. */
        public static Axis linear(String title, AxisRange range) {
            return new Axis(title, false, range);
        }
    }

    /**
     * One row of the legend.
     *
     * @param name the cell that holds its name, with the name
     * @param x the cells of x
     * @param y the cells of y
     * @param look how it is drawn
     */
    public record Series(Named name, Cells x, Cells y, Look look) {}

    /** A cell with its text. */
    public record Named(String reference, String text) {}

    /**
     * A range of cells with its values, so that they are seen where nothing is computed.
     *
     * @param reference e.g. {@code Rows!$C$2:$C$14}
     * @param values may be empty where there are too many to be written twice
     */
    public record Cells(String reference, Vector values) {}
}
