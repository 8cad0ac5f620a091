package org.curvefit.excel.inplace;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.curvefit.api.error.Location;
import org.curvefit.api.error.OutputException;
import org.w3c.dom.Element;

/**
 * The parts of a workbook that say what it consists of.
 *
 * @param name of the part of the workbook itself
 * @param tree its content
 * @param relations where it leads to
 */
record WorkbookParts(String name, XmlTree tree, Relations relations) {
    static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    /** What stands behind the names of cells in a workbook: ECMA-376 part 1, 18.2.27. */
    private static final List<String> BEHIND_NAMES = List.of(
            "calcPr",
            "oleSize",
            "customWorkbookViews",
            "pivotCaches",
            "smartTagPr",
            "smartTagTypes",
            "webPublishing",
            "fileRecoveryPr",
            "webPublishObjects",
            "extLst");

    static WorkbookParts of(PackedFile file) throws IOException {
        String name = Relations.of(file, "").target("officeDocument").orElse("xl/workbook.xml");
        XmlTree tree = file.tree(name);
        if (!MAIN.equals(tree.root().getNamespaceURI())) {
            throw new OutputException(
                    "E409",
                    "the workbook cannot be written into: it is saved as a Strict Open XML Spreadsheet",
                    Location.none(),
                    "save it as an ordinary Excel workbook, or write a new file: -o result.xlsx");
        }
        return new WorkbookParts(name, tree, Relations.of(file, name));
    }

    /** The sheets in the order of their tabs. */
    List<Element> sheets() {
        return XmlTree.child(tree.root(), "sheets").map(XmlTree::children).orElse(List.of());
    }

    List<String> sheetNames() {
        return sheets().stream().map(sheet -> sheet.getAttribute("name")).toList();
    }

    /** The part of a sheet, by the name on its tab. */
    Optional<String> sheetPart(String sheet) {
        return sheets().stream()
                .filter(element -> element.getAttribute("name").equals(sheet))
                .findFirst()
                .map(this::part);
    }

    /** The part of a sheet. */
    String part(Element sheet) {
        String identifier = sheet.getAttributeNS(OFFICE, "id");
        return Optional.ofNullable(relations.targets("worksheet").get(identifier))
                .orElseGet(() -> relations.targets("chartsheet").getOrDefault(identifier, ""));
    }

    List<Element> definedNames() {
        return XmlTree.child(tree.root(), "definedNames").map(XmlTree::children).orElse(List.of());
    }

    /** Adds a sheet behind the others. */
    void addSheet(String sheetName, String part) {
        long identifier = 1
                + sheets().stream()
                        .mapToLong(sheet -> Long.parseLong(sheet.getAttribute("sheetId")))
                        .max()
                        .orElse(0);
        Element parent = XmlTree.child(tree.root(), "sheets").orElseThrow();
        Element sheet = tree.append(parent, "sheet");
        sheet.setAttribute("name", sheetName);
        sheet.setAttribute("sheetId", Long.toString(identifier));
        sheet.setAttributeNS(OFFICE, prefix() + ":id", relations.add(OFFICE + "/worksheet", part));
    }

    private String prefix() {
        String known = tree.root().lookupPrefix(OFFICE);
        return known == null ? "r" : known;
    }

    /** Adds a name for cells; what it stands for is up to the caller. */
    Element addName(String cellName) {
        Element parent = XmlTree.child(tree.root(), "definedNames").orElseGet(this::createNames);
        Element added = tree.append(parent, "definedName");
        added.setAttribute("name", cellName);
        return added;
    }

    private Element createNames() {
        Element created = tree.create(tree.root(), "definedNames");
        List<Element> behind = new ArrayList<>(XmlTree.children(tree.root()));
        behind.removeIf(element -> !BEHIND_NAMES.contains(element.getLocalName()));
        tree.root().insertBefore(created, behind.isEmpty() ? null : behind.get(0));
        return created;
    }
}
