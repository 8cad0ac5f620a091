package org.curvefit.excel.inplace;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.w3c.dom.Element;

/**
 * Puts all sheets of one workbook, the donor, behind those of another, the host. The donor is one that this program has written: its sheets lead
 * to drawings and charts, its texts stand in their cells. Of the host, the list of the parts, of the sheets and names, of what the workbook leads
 * to, and of the styles are written anew; every other part is copied as it is packed, the calculation chain too, into which Excel takes new
 * formulas when it opens the file.
 */
final class Graft {
    private static final String ONE_SHEET = "localSheetId";

    private final PackedFile host;
    private final PackedFile donor;
    private final WorkbookParts hostBook;
    private final WorkbookParts donorBook;
    private final Map<String, byte[]> rewritten = new LinkedHashMap<>();
    private final Map<String, String> parts;
    private final FormulaNames names;

    private Graft(PackedFile host, PackedFile donor) throws IOException {
        this.host = host;
        this.donor = donor;
        this.hostBook = WorkbookParts.of(host);
        this.donorBook = WorkbookParts.of(donor);
        this.parts = new FreeNames(host.names()).parts(donatedParts());
        this.names = new FormulaNames(
                new FreeNames(hostBook.sheetNames()).sheets(donorBook.sheetNames()),
                new FreeNames(attributes(hostBook.definedNames())).cells(attributes(namesOfWorkbook(donorBook))));
    }

    /** Writes the grown workbook. */
    static void write(PackedFile host, PackedFile donor, OutputStream out) throws IOException {
        Graft graft = new Graft(host, donor);
        int firstStyle = graft.growStyles();
        graft.growWorkbook();
        graft.growContentTypes();
        PackedOutput packed = new PackedOutput(new ZipArchiveOutputStream(out));
        packed.copy(host, graft.rewritten);
        graft.donate(packed, firstStyle);
        packed.finish();
    }

    /** Names that hold everywhere; those of one sheet, such as its print area, never meet others. */
    private static List<Element> namesOfWorkbook(WorkbookParts book) {
        return book.definedNames().stream()
                .filter(name -> !name.hasAttribute(ONE_SHEET))
                .toList();
    }

    private static List<String> attributes(List<Element> elements) {
        return elements.stream().map(element -> element.getAttribute("name")).toList();
    }

    /** Sheets, drawings and charts, without the parts that say where they lead to. */
    private List<String> donatedParts() {
        return donor.names().stream()
                .filter(name -> name.startsWith("xl/worksheets/")
                        || name.startsWith("xl/drawings/")
                        || name.startsWith("xl/charts/"))
                .filter(name -> !name.endsWith(".rels"))
                .toList();
    }

    /** The number of the first new style; -1 where the host has no styles that could grow. */
    private int growStyles() throws IOException {
        Optional<String> hostStyles = hostBook.relations().target("styles");
        Optional<String> donorStyles = donorBook.relations().target("styles");
        if (hostStyles.isEmpty() || donorStyles.isEmpty()) {
            return -1;
        }
        XmlTree styles = host.tree(hostStyles.get());
        if (!StyleGraft.canGrow(styles)) {
            return -1;
        }
        int first = StyleGraft.append(styles, donor.tree(donorStyles.get()));
        rewritten.put(hostStyles.get(), styles.bytes());
        return first;
    }

    private void growWorkbook() throws IOException {
        int before = hostBook.sheets().size();
        for (Element sheet : donorBook.sheets()) {
            String part = parts.get(donorBook.part(sheet));
            hostBook.addSheet(names.sheets().get(sheet.getAttribute("name")), part);
        }
        for (Element name : donorBook.definedNames()) {
            String wanted = name.getAttribute("name");
            Element added = hostBook.addName(names.cells().getOrDefault(wanted, wanted));
            added.setTextContent(names.renamed(name.getTextContent()));
            if (name.hasAttribute(ONE_SHEET)) {
                added.setAttribute(
                        ONE_SHEET, Integer.toString(before + Integer.parseInt(name.getAttribute(ONE_SHEET))));
            }
        }
        rewritten.put(hostBook.name(), hostBook.tree().bytes());
        rewritten.put(Relations.partOf(hostBook.name()), hostBook.relations().bytes());
    }

    private void growContentTypes() throws IOException {
        ContentTypes types = ContentTypes.of(host);
        ContentTypes donated = ContentTypes.of(donor);
        parts.forEach((old, part) -> types.add(part, donated.of(old)));
        rewritten.put(ContentTypes.PART, types.bytes());
    }

    private void donate(PackedOutput packed, int firstStyle) throws IOException {
        for (Map.Entry<String, String> part : parts.entrySet()) {
            CellRewriting cells = new CellRewriting(names, style -> firstStyle < 0 ? 0 : firstStyle + style);
            try (InputStream in = donor.open(part.getKey())) {
                packed.add(part.getValue(), out -> cells.copy(in, out));
            }
            if (donor.has(Relations.partOf(part.getKey()))) {
                Relations relations = Relations.of(donor, part.getKey());
                relations.rename(parts);
                byte[] bytes = relations.bytes();
                packed.add(Relations.partOf(part.getValue()), out -> out.write(bytes));
            }
        }
    }
}
