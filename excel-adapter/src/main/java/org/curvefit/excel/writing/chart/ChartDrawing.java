package org.curvefit.excel.writing.chart;

import java.io.IOException;
import java.util.List;
import org.curvefit.excel.writing.part.References;
import org.curvefit.excel.writing.part.WorkbookOutput;
import org.curvefit.excel.writing.part.XmlOutput;

/** The charts of a sheet, below each other at its left edge. */
public final class ChartDrawing {
    /** Columns of 64 pixels that a chart covers. */
    public static final int COLUMNS = 11;

    private static final int ROWS = 24;
    private static final int GAP = 1;

    private ChartDrawing() {}

    /** The cells that so many charts cover. */
    public static String cells(String sheet, int charts) {
        return References.range(sheet, 0, COLUMNS, 1, charts * (ROWS + GAP));
    }

    /** Writes the charts and where they lie. */
    public static void write(WorkbookOutput workbook, String sheet, List<ScatterChart> charts) throws IOException {
        workbook.drawing(sheet, xml -> places(xml, charts));
        for (int k = 0; k < charts.size(); k++) {
            ScatterChart chart = charts.get(k);
            workbook.chart(sheet, k, xml -> new ChartXml(xml).write(chart));
        }
    }

    private static void places(XmlOutput xml, List<ScatterChart> charts) throws IOException {
        xml.markup("<xdr:wsDr xmlns:xdr=\"http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing\""
                + " xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\">");
        for (int k = 0; k < charts.size(); k++) {
            int top = k * (ROWS + GAP);
            xml.markup("<xdr:twoCellAnchor>");
            corner(xml, "from", 0, top);
            corner(xml, "to", COLUMNS, top + ROWS);
            frame(xml, k + 1, charts.get(k));
            xml.markup("<xdr:clientData/></xdr:twoCellAnchor>");
        }
        xml.markup("</xdr:wsDr>");
    }

    private static void corner(XmlOutput xml, String tag, int column, int row) throws IOException {
        xml.markup("<xdr:" + tag + "><xdr:col>").count(column);
        xml.markup("</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>").count(row);
        xml.markup("</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:" + tag + ">");
    }

    private static void frame(XmlOutput xml, int number, ScatterChart chart) throws IOException {
        xml.markup("<xdr:graphicFrame macro=\"\"><xdr:nvGraphicFramePr><xdr:cNvPr id=\"")
                .count(number + 1L);
        xml.markup("\" name=\"Chart ").count(number).markup("\" descr=\"").text(chart.description());
        xml.markup("\"/><xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr>"
                + "<xdr:xfrm><a:off x=\"0\" y=\"0\"/><a:ext cx=\"0\" cy=\"0\"/></xdr:xfrm><a:graphic>"
                + "<a:graphicData uri=\"http://schemas.openxmlformats.org/drawingml/2006/chart\">"
                + "<c:chart xmlns:c=\"http://schemas.openxmlformats.org/drawingml/2006/chart\""
                + " xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\" r:id=\"rId");
        xml.count(number).markup("\"/></a:graphicData></a:graphic></xdr:graphicFrame>");
    }
}
