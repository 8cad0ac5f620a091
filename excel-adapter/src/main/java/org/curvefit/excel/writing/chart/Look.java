package org.curvefit.excel.writing.chart;

/** How a series is drawn. What is drawn as a line has no marks, and the other way round. */
public enum Look {
    /** Observed values. */
    OBSERVED("595959", 5, 0, ""),
    /** Fitted values that no line connects. */
    FITTED("0072B2", 8, 0, ""),
    /** The fitted curve. */
    CURVE("0072B2", 0, 28_575, "solid"),
    /** An edge of a band. */
    BAND("D55E00", 0, 12_700, "dash");

    private final String color;
    private final int markerSize;
    private final int lineWidth;
    private final String dash;

    Look(String color, int markerSize, int lineWidth, String dash) {
        this.color = color;
        this.markerSize = markerSize;
        this.lineWidth = lineWidth;
        this.dash = dash;
    }

    /** The line and the mark, in the order in which a series holds them. */
    String markup() {
        String fill = "<a:solidFill><a:srgbClr val=\"" + color + "\"/></a:solidFill>";
        if (lineWidth > 0) {
            return "<c:spPr><a:ln w=\"" + lineWidth + "\" cap=\"rnd\">" + fill + "<a:prstDash val=\"" + dash
                    + "\"/><a:round/></a:ln></c:spPr><c:marker><c:symbol val=\"none\"/></c:marker>";
        }
        String symbol = this == OBSERVED ? "circle" : "x";
        return "<c:spPr><a:ln w=\"19050\"><a:noFill/></a:ln></c:spPr><c:marker><c:symbol val=\"" + symbol
                + "\"/><c:size val=\"" + markerSize + "\"/><c:spPr>" + fill + "<a:ln w=\"6350\">" + fill
                + "</a:ln></c:spPr></c:marker>";
    }
}
