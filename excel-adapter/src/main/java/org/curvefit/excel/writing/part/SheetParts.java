package org.curvefit.excel.writing.part;

import java.io.IOException;
import java.util.List;

/** What stands around the cells of a sheet, and what leads from it to its charts. */
final class SheetParts {
    private static final String RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    private SheetParts() {}

    static void begin(XmlOutput xml, SheetPlan plan, List<Integer> widths) throws IOException {
        xml.markup(
                "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\" xmlns:r=\"" + RELATIONS
                        + "\"><sheetPr><pageSetUpPr fitToPage=\"1\"/></sheetPr><sheetViews><sheetView workbookViewId=\"0\"");
        xml.markup(plan.charts() > 0 ? " showGridLines=\"0\">" : ">");
        if (plan.frozenRows() > 0) {
            xml.markup("<pane ySplit=\"").count(plan.frozenRows());
            xml.markup("\" topLeftCell=\"A").count(plan.frozenRows() + 1L);
            xml.markup("\" activePane=\"bottomLeft\" state=\"frozen\"/>");
        }
        xml.markup("</sheetView></sheetViews><sheetFormatPr defaultRowHeight=\"15\"/>");
        if (!widths.isEmpty()) {
            xml.markup("<cols>");
            for (int k = 0; k < widths.size(); k++) {
                xml.markup("<col min=\"").count(k + 1L).markup("\" max=\"").count(k + 1L);
                xml.markup("\" width=\"").count(widths.get(k)).markup("\" customWidth=\"1\"/>");
            }
            xml.markup("</cols>");
        }
        xml.markup("<sheetData>");
    }

    static void end(XmlOutput xml, SheetPlan plan) throws IOException {
        xml.markup(
                "</sheetData><pageMargins left=\"0.5\" right=\"0.5\" top=\"0.5\" bottom=\"0.5\" header=\"0.3\" footer=\"0.3\"/>");
        xml.markup(
                plan.charts() > 0
                        ? "<pageSetup orientation=\"portrait\"/>"
                        : "<pageSetup orientation=\"landscape\" fitToHeight=\"0\"/>");
        xml.markup(plan.charts() > 0 ? "<drawing r:id=\"rId1\"/></worksheet>" : "</worksheet>");
    }

    /** From a sheet to its drawing. */
    static void drawing(XmlOutput xml, int sheet) throws IOException {
        WorkbookParts.beginRelations(xml);
        WorkbookParts.relation(xml, 1, "drawing", "../drawings/drawing" + (sheet + 1) + ".xml");
        xml.markup("</Relationships>");
    }

    /** From a drawing to its charts. */
    static void charts(XmlOutput xml, SheetPlan plan, int before) throws IOException {
        WorkbookParts.beginRelations(xml);
        for (int k = 1; k <= plan.charts(); k++) {
            WorkbookParts.relation(xml, k, "chart", "../charts/chart" + (before + k) + ".xml");
        }
        xml.markup("</Relationships>");
    }
}
