package org.curvefit.excel.writing.chart;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.curvefit.api.numeric.Vector;
import org.curvefit.excel.writing.part.XmlOutput;

/** Writes a scatter chart (ECMA-376 part 1, section 21.2). The order of the elements is that of its schema. */
final class ChartXml {
    private static final int TITLE_SIZE = 1200;
    private static final int AXIS_TITLE_SIZE = 1000;
    private static final int HORIZONTAL = 500_001;
    private static final int VERTICAL = 500_002;

    private final XmlOutput xml;

    ChartXml(XmlOutput xml) {
        this.xml = xml;
    }

    void write(ScatterChart chart) throws IOException {
        xml.markup("<c:chartSpace xmlns:c=\"http://schemas.openxmlformats.org/drawingml/2006/chart\""
                + " xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\""
                + " xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\">"
                + "<c:roundedCorners val=\"0\"/><c:chart>");
        title(chart.title(), TITLE_SIZE);
        xml.markup("<c:autoTitleDeleted val=\"0\"/><c:plotArea><c:layout/>");
        xml.markup("<c:scatterChart><c:scatterStyle val=\"lineMarker\"/><c:varyColors val=\"0\"/>");
        List<ScatterChart.Series> series = chart.series();
        for (int k = 0; k < series.size(); k++) {
            series(k, series.get(k));
        }
        axisId("axId", HORIZONTAL);
        axisId("axId", VERTICAL);
        xml.markup("</c:scatterChart>");
        axis(chart.horizontal(), HORIZONTAL, "b");
        axis(chart.vertical(), VERTICAL, "l");
        xml.markup(
                "<c:spPr><a:noFill/><a:ln w=\"9525\"><a:solidFill><a:srgbClr val=\"8A8A8A\"/></a:solidFill></a:ln></c:spPr>");
        xml.markup("</c:plotArea>");
        if (series.size() > 1) {
            xml.markup("<c:legend><c:legendPos val=\"b\"/><c:overlay val=\"0\"/></c:legend>");
        }
        xml.markup("<c:plotVisOnly val=\"1\"/><c:dispBlanksAs val=\"gap\"/></c:chart></c:chartSpace>");
    }

    private void series(int index, ScatterChart.Series series) throws IOException {
        xml.markup("<c:ser><c:idx val=\"").count(index);
        xml.markup("\"/><c:order val=\"").count(index);
        xml.markup("\"/><c:tx><c:strRef><c:f>").text(series.name().reference());
        xml.markup("</c:f><c:strCache><c:ptCount val=\"1\"/><c:pt idx=\"0\"><c:v>");
        xml.text(series.name().text()).markup("</c:v></c:pt></c:strCache></c:strRef></c:tx>");
        xml.markup(series.look().markup());
        cells("xVal", series.x());
        cells("yVal", series.y());
        xml.markup("<c:smooth val=\"0\"/></c:ser>");
    }

    private void cells(String tag, ScatterChart.Cells cells) throws IOException {
        xml.markup("<c:" + tag + "><c:numRef><c:f>").text(cells.reference()).markup("</c:f>");
        Vector values = cells.values();
        if (values.size() > 0) {
            xml.markup("<c:numCache><c:formatCode>General</c:formatCode><c:ptCount val=\"");
            xml.count(values.size()).markup("\"/>");
            for (int i = 0; i < values.size(); i++) {
                if (Double.isFinite(values.at(i))) {
                    xml.markup("<c:pt idx=\"").count(i).markup("\"><c:v>");
                    xml.number(values.at(i)).markup("</c:v></c:pt>");
                }
            }
            xml.markup("</c:numCache>");
        }
        xml.markup("</c:numRef></c:" + tag + ">");
    }

    private void axis(ScatterChart.Axis axis, int id, String position) throws IOException {
        xml.markup("<c:valAx>");
        axisId("axId", id);
        xml.markup("<c:scaling>").markup(axis.logarithmic() ? "<c:logBase val=\"10\"/>" : "");
        xml.markup("<c:orientation val=\"minMax\"/>");
        end("max", axis.range().high());
        end("min", axis.range().low());
        xml.markup("</c:scaling><c:delete val=\"0\"/><c:axPos val=\"" + position + "\"/>");
        xml.markup(
                "<c:majorGridlines><c:spPr><a:ln w=\"6350\"><a:solidFill><a:srgbClr val=\"E4E4E4\"/></a:solidFill></a:ln>"
                        + "</c:spPr></c:majorGridlines>");
        title(axis.title(), AXIS_TITLE_SIZE);
        xml.markup("<c:numFmt formatCode=\"General\" sourceLinked=\"0\"/><c:majorTickMark val=\"out\"/>"
                + "<c:minorTickMark val=\"none\"/><c:tickLblPos val=\"low\"/>"
                + "<c:spPr><a:ln w=\"9525\"><a:solidFill><a:srgbClr val=\"595959\"/></a:solidFill></a:ln></c:spPr>");
        axisId("crossAx", HORIZONTAL + VERTICAL - id);
        xml.markup("<c:crosses val=\"" + (position.equals("b") ? "autoZero" : "min") + "\"/>");
        xml.markup("<c:crossBetween val=\"midCat\"/></c:valAx>");
    }

    private void end(String tag, Optional<Double> value) throws IOException {
        if (value.isPresent()) {
            xml.markup("<c:" + tag + " val=\"").number(value.get()).markup("\"/>");
        }
    }

    private void axisId(String tag, int id) throws IOException {
        xml.markup("<c:" + tag + " val=\"").count(id).markup("\"/>");
    }

    private void title(String text, int size) throws IOException {
        xml.markup("<c:title><c:tx><c:rich><a:bodyPr/><a:p><a:pPr><a:defRPr sz=\"" + size
                + "\" b=\"0\"/></a:pPr><a:r><a:rPr lang=\"en-US\" sz=\"" + size + "\" b=\"0\"/><a:t>");
        xml.text(text).markup("</a:t></a:r></a:p></c:rich></c:tx><c:overlay val=\"0\"/></c:title>");
    }
}
