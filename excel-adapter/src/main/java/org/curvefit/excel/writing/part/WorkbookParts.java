package org.curvefit.excel.writing.part;

import java.io.IOException;
import java.util.List;

/** The parts that say what a workbook consists of. */
final class WorkbookParts {
    private static final String SPREADSHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
    private static final String DRAWING = "application/vnd.openxmlformats-officedocument.drawing";
    private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    private final List<SheetPlan> sheets;

    WorkbookParts(List<SheetPlan> sheets) {
        this.sheets = sheets;
    }

    void contentTypes(XmlOutput xml) throws IOException {
        xml.markup("<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
                + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                + "<Default Extension=\"xml\" ContentType=\"application/xml\"/>");
        override(xml, "/xl/workbook.xml", SPREADSHEET + "sheet.main+xml");
        override(xml, "/xl/styles.xml", SPREADSHEET + "styles+xml");
        override(xml, "/docProps/app.xml", "application/vnd.openxmlformats-officedocument.extended-properties+xml");
        for (int k = 0; k < sheets.size(); k++) {
            override(xml, "/xl/worksheets/sheet" + (k + 1) + ".xml", SPREADSHEET + "worksheet+xml");
            if (sheets.get(k).charts() > 0) {
                override(xml, "/xl/drawings/drawing" + (k + 1) + ".xml", DRAWING + "+xml");
            }
        }
        for (int k = 1; k <= SheetPlan.chartsBefore(sheets, sheets.size()); k++) {
            override(xml, "/xl/charts/chart" + k + ".xml", DRAWING + "ml.chart+xml");
        }
        xml.markup("</Types>");
    }

    void relations(XmlOutput xml) throws IOException {
        beginRelations(xml);
        relation(xml, 1, "officeDocument", "xl/workbook.xml");
        relation(xml, 2, "extended-properties", "docProps/app.xml");
        xml.markup("</Relationships>");
    }

    void properties(XmlOutput xml) throws IOException {
        xml.markup("<Properties xmlns=\"http://schemas.openxmlformats.org/officeDocument/2006/extended-properties\">"
                + "<Application>Curvefit</Application></Properties>");
    }

    void workbook(XmlOutput xml, List<SheetPlan.DefinedName> names) throws IOException {
        xml.markup("<workbook xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\" xmlns:r=\"" + OFFICE
                + "\"><bookViews><workbookView activeTab=\"0\"/></bookViews><sheets>");
        for (int k = 0; k < sheets.size(); k++) {
            xml.markup("<sheet name=\"").text(sheets.get(k).name()).markup("\" sheetId=\"");
            xml.count(k + 1L).markup("\" r:id=\"rId").count(k + 1L).markup("\"/>");
        }
        xml.markup("</sheets>");
        boolean printed = sheets.stream().anyMatch(sheet -> !sheet.printed().isEmpty());
        if (printed || !names.isEmpty()) {
            xml.markup("<definedNames>");
            printAreas(xml);
            for (SheetPlan.DefinedName name : names) {
                xml.markup("<definedName name=\"").text(name.name()).markup("\">");
                xml.text(name.reference()).markup("</definedName>");
            }
            xml.markup("</definedNames>");
        }
        xml.markup("</workbook>");
    }

    private void printAreas(XmlOutput xml) throws IOException {
        for (int k = 0; k < sheets.size(); k++) {
            String printed = sheets.get(k).printed();
            if (!printed.isEmpty()) {
                xml.markup("<definedName name=\"_xlnm.Print_Area\" localSheetId=\"")
                        .count(k)
                        .markup("\">");
                xml.text(printed).markup("</definedName>");
            }
        }
    }

    void workbookRelations(XmlOutput xml) throws IOException {
        beginRelations(xml);
        for (int k = 1; k <= sheets.size(); k++) {
            relation(xml, k, "worksheet", "worksheets/sheet" + k + ".xml");
        }
        relation(xml, sheets.size() + 1, "styles", "styles.xml");
        xml.markup("</Relationships>");
    }

    static void beginRelations(XmlOutput xml) throws IOException {
        xml.markup("<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">");
    }

    static void relation(XmlOutput xml, int id, String type, String target) throws IOException {
        xml.markup("<Relationship Id=\"rId").count(id);
        xml.markup("\" Type=\"" + OFFICE + "/" + type + "\" Target=\"" + target + "\"/>");
    }

    private static void override(XmlOutput xml, String part, String type) throws IOException {
        xml.markup("<Override PartName=\"" + part + "\" ContentType=\"" + type + "\"/>");
    }
}
