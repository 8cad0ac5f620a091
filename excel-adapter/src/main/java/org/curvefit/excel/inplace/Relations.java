package org.curvefit.excel.inplace;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.w3c.dom.Element;

/** Where the parts of a package lead to: the relationships of ECMA-376 part 2, 6.5. Used by one thread. */
final class Relations {
    private final XmlTree tree;
    private final String folder;

    private Relations(XmlTree tree, String folder) {
        this.tree = tree;
        this.folder = folder;
    }

    /** Those of a part; of the package itself where the name is empty. */
    static Relations of(PackedFile file, String part) throws IOException {
        return new Relations(file.tree(partOf(part)), folderOf(part));
    }

    /** The part that holds the relations of a part. */
    static String partOf(String part) {
        return folderOf(part) + "_rels/" + part.substring(folderOf(part).length()) + ".rels";
    }

    private static String folderOf(String part) {
        return part.substring(0, part.lastIndexOf('/') + 1);
    }

    /** The parts of a kind by their identifiers, e.g. of the kind {@code worksheet}. */
    Map<String, String> targets(String kind) {
        Map<String, String> targets = new LinkedHashMap<>();
        for (Element relation : relations()) {
            if (relation.getAttribute("Type").endsWith("/" + kind)) {
                targets.put(relation.getAttribute("Id"), resolved(relation.getAttribute("Target")));
            }
        }
        return targets;
    }

    /** The first part of a kind. */
    Optional<String> target(String kind) {
        return targets(kind).values().stream().findFirst();
    }

    /** The kind of a part that leads to a workbook's sheet, in full. */
    String typeOf(String identifier) {
        return relations().stream()
                .filter(relation -> relation.getAttribute("Id").equals(identifier))
                .map(relation -> relation.getAttribute("Type"))
                .findFirst()
                .orElse("");
    }

    /** Leads to a further part, by an identifier that was free. */
    String add(String type, String part) {
        List<String> taken = relations().stream()
                .map(relation -> relation.getAttribute("Id"))
                .toList();
        int number = taken.size() + 1;
        while (taken.contains("rId" + number)) {
            number++;
        }
        Element relation = tree.append(tree.root(), "Relationship");
        relation.setAttribute("Id", "rId" + number);
        relation.setAttribute("Type", type);
        relation.setAttribute("Target", part.startsWith(folder) ? part.substring(folder.length()) : "/" + part);
        return "rId" + number;
    }

    /** Leads to the parts of these new names instead; they lie in the same folders. */
    void rename(Map<String, String> newNames) {
        for (Element relation : relations()) {
            String target = relation.getAttribute("Target");
            Optional.ofNullable(newNames.get(resolved(target)))
                    .ifPresent(name -> relation.setAttribute(
                            "Target",
                            folderOf(target) + name.substring(folderOf(name).length())));
        }
    }

    byte[] bytes() throws IOException {
        return tree.bytes();
    }

    private List<Element> relations() {
        return XmlTree.children(tree.root());
    }

    private String resolved(String target) {
        if (target.startsWith("/")) {
            return target.substring(1);
        }
        String from = folder;
        String rest = target;
        while (rest.startsWith("../")) {
            rest = rest.substring("../".length());
            from = folderOf(from.substring(0, Math.max(0, from.length() - 1)));
        }
        return from + rest;
    }
}
