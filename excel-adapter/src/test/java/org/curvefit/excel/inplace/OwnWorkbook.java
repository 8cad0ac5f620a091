package org.curvefit.excel.inplace;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.curvefit.api.io.ResultDocument;
import org.curvefit.api.io.ResultWriter;

/** Writes a small workbook of the shape that results have: a named parameter, rows that use it, a chart over them. */
final class OwnWorkbook implements ResultWriter {
    private static final String MAIN = "xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"";
    private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String KIND = "application/vnd.openxmlformats-officedocument.";
    private static final String CHART = "http://schemas.openxmlformats.org/drawingml/2006/chart";

    @Override
    public Set<String> extensions() {
        return Set.of("xlsx");
    }

    @Override
    public void write(ResultDocument document, OutputStream out) throws IOException {
        write(out);
    }

    static void write(OutputStream out) throws IOException {
        ZipOutputStream zip = new ZipOutputStream(out);
        for (Map.Entry<String, String> part : parts().entrySet()) {
            zip.putNextEntry(new ZipEntry(part.getKey()));
            String text = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n" + part.getValue();
            zip.write(text.replace('\'', '"').getBytes(StandardCharsets.UTF_8));
            zip.closeEntry();
        }
        zip.finish();
    }

    private static Map<String, String> parts() {
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put(
                "[Content_Types].xml",
                "<Types xmlns='http://schemas.openxmlformats.org/package/2006/content-types'>"
                        + "<Default Extension='rels' ContentType='application/vnd.openxmlformats-package.relationships+xml'/>"
                        + "<Default Extension='xml' ContentType='application/xml'/>"
                        + override("workbook.xml", "spreadsheetml.sheet.main+xml")
                        + override("styles.xml", "spreadsheetml.styles+xml")
                        + override("worksheets/sheet1.xml", "spreadsheetml.worksheet+xml")
                        + override("worksheets/sheet2.xml", "spreadsheetml.worksheet+xml")
                        + override("drawings/drawing2.xml", "drawing+xml")
                        + override("charts/chart1.xml", "drawingml.chart+xml") + "</Types>");
        parts.put("_rels/.rels", relations("officeDocument", "xl/workbook.xml"));
        parts.put(
                "xl/workbook.xml",
                "<workbook " + MAIN + " xmlns:r='" + OFFICE + "'><sheets>"
                        + "<sheet name='Parameters' sheetId='1' r:id='rId1'/><sheet name='Rows' sheetId='2' r:id='rId2'/>"
                        + "</sheets><definedNames><definedName name='B'>Parameters!$B$2</definedName>"
                        + "<definedName name='_xlnm.Print_Area' localSheetId='1'>Rows!$A$1:$B$2</definedName></definedNames></workbook>");
        parts.put(
                "xl/_rels/workbook.xml.rels",
                relations(
                        "worksheet",
                        "worksheets/sheet1.xml",
                        "worksheet",
                        "worksheets/sheet2.xml",
                        "styles",
                        "styles.xml"));
        parts.put(
                "xl/worksheets/sheet1.xml",
                "<worksheet " + MAIN + "><sheetData><row r='1'>" + text("A1", "name") + text("B1", "value")
                        + "</row><row r='2'>" + text("A2", "B")
                        + "<c r='B2' s='2'><v>3</v></c></row></sheetData></worksheet>");
        parts.put(
                "xl/worksheets/sheet2.xml",
                "<worksheet " + MAIN + " xmlns:r='" + OFFICE + "'><sheetData><row r='1'>" + text("A1", "x")
                        + text("B1", "fit") + "</row><row r='2'><c r='A2'><v>2</v></c>"
                        + "<c r='B2' s='2'><f>IF($A2&lt;9,B*$A2,Parameters!$B$2)</f><v>6</v></c></row>"
                        + "</sheetData><drawing r:id='rId1'/></worksheet>");
        parts.put("xl/worksheets/_rels/sheet2.xml.rels", relations("drawing", "../drawings/drawing2.xml"));
        parts.put("xl/drawings/drawing2.xml", drawing());
        parts.put("xl/drawings/_rels/drawing2.xml.rels", relations("chart", "../charts/chart1.xml"));
        parts.put("xl/charts/chart1.xml", chart());
        parts.put("xl/styles.xml", styles());
        return parts;
    }

    private static String override(String part, String kind) {
        return "<Override PartName='/xl/" + part + "' ContentType='" + KIND + kind + "'/>";
    }

    private static String relations(String... kindsAndTargets) {
        StringBuilder text = new StringBuilder(
                "<Relationships xmlns='http://schemas.openxmlformats.org/package/2006/relationships'>");
        for (int k = 0; k < kindsAndTargets.length; k += 2) {
            text.append("<Relationship Id='rId" + (k / 2 + 1) + "' Type='" + OFFICE + "/" + kindsAndTargets[k]
                    + "' Target='" + kindsAndTargets[k + 1] + "'/>");
        }
        return text + "</Relationships>";
    }

    private static String text(String cell, String text) {
        return "<c r='" + cell + "' s='1' t='inlineStr'><is><t>" + text + "</t></is></c>";
    }

    private static String drawing() {
        return "<xdr:wsDr xmlns:xdr='http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing'"
                + " xmlns:a='http://schemas.openxmlformats.org/drawingml/2006/main'><xdr:twoCellAnchor>"
                + corner("from", 3, 1) + corner("to", 9, 15)
                + "<xdr:graphicFrame macro=''><xdr:nvGraphicFramePr><xdr:cNvPr id='2' name='Chart 1'/><xdr:cNvGraphicFramePr/>"
                + "</xdr:nvGraphicFramePr><xdr:xfrm><a:off x='0' y='0'/><a:ext cx='0' cy='0'/></xdr:xfrm><a:graphic>"
                + "<a:graphicData uri='" + CHART + "'><c:chart xmlns:c='" + CHART + "' xmlns:r='" + OFFICE
                + "' r:id='rId1'/></a:graphicData></a:graphic></xdr:graphicFrame><xdr:clientData/></xdr:twoCellAnchor></xdr:wsDr>";
    }

    private static String corner(String tag, int column, int row) {
        return "<xdr:" + tag + "><xdr:col>" + column + "</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>" + row
                + "</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:" + tag + ">";
    }

    private static String chart() {
        return "<c:chartSpace xmlns:c='" + CHART
                + "' xmlns:a='http://schemas.openxmlformats.org/drawingml/2006/main'><c:chart>"
                + "<c:plotArea><c:layout/><c:scatterChart><c:scatterStyle val='lineMarker'/><c:ser><c:idx val='0'/>"
                + "<c:order val='0'/><c:xVal><c:numRef><c:f>Rows!$A$2:$A$2</c:f></c:numRef></c:xVal>"
                + "<c:yVal><c:numRef><c:f>Rows!$B$2:$B$2</c:f></c:numRef></c:yVal></c:ser><c:axId val='1'/><c:axId val='2'/>"
                + "</c:scatterChart>" + axis(1, 2, "b") + axis(2, 1, "l") + "</c:plotArea></c:chart></c:chartSpace>";
    }

    private static String axis(int id, int other, String position) {
        return "<c:valAx><c:axId val='" + id + "'/><c:scaling/><c:delete val='0'/><c:axPos val='" + position
                + "'/><c:crossAx val='" + other + "'/></c:valAx>";
    }

    private static String styles() {
        return "<styleSheet " + MAIN + "><numFmts count='1'><numFmt numFmtId='164' formatCode='0.0000'/></numFmts>"
                + "<fonts count='2'><font><sz val='11'/><name val='Calibri'/></font><font><b/><sz val='11'/><name val='Calibri'/></font></fonts>"
                + "<fills count='2'><fill><patternFill patternType='none'/></fill><fill><patternFill patternType='gray125'/></fill></fills>"
                + "<borders count='1'><border><left/><right/><top/><bottom/><diagonal/></border></borders>"
                + "<cellStyleXfs count='1'><xf numFmtId='0' fontId='0' fillId='0' borderId='0'/></cellStyleXfs>"
                + "<cellXfs count='3'><xf numFmtId='0' fontId='0' fillId='0' borderId='0' xfId='0'/>"
                + "<xf numFmtId='0' fontId='1' fillId='0' borderId='0' xfId='0' applyFont='1'/>"
                + "<xf numFmtId='164' fontId='0' fillId='0' borderId='0' xfId='0' applyNumberFormat='1'/></cellXfs></styleSheet>";
    }
}
