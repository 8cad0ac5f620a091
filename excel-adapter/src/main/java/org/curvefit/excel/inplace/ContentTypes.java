package org.curvefit.excel.inplace;

import java.io.IOException;
import java.util.Locale;
import org.w3c.dom.Element;

/** What kind each part of a package is: ECMA-376 part 2, 6.2.3. Used by one thread. */
final class ContentTypes {
    static final String PART = "[Content_Types].xml";

    private final XmlTree tree;

    private ContentTypes(XmlTree tree) {
        this.tree = tree;
    }

    static ContentTypes of(PackedFile file) throws IOException {
        return new ContentTypes(file.tree(PART));
    }

    /** The kind of a part; empty where it is not known. */
    String of(String part) {
        String byExtension = "";
        for (Element rule : XmlTree.children(tree.root())) {
            if (rule.getAttribute("PartName").equalsIgnoreCase("/" + part)) {
                return rule.getAttribute("ContentType");
            }
            String extension = "." + rule.getAttribute("Extension").toLowerCase(Locale.ROOT);
            if (rule.getLocalName().equals("Default")
                    && part.toLowerCase(Locale.ROOT).endsWith(extension)) {
                byExtension = rule.getAttribute("ContentType");
            }
        }
        return byExtension;
    }

    /** Adds a part. */
    void add(String part, String type) {
        if (!of(part).equals(type)) {
            Element rule = tree.append(tree.root(), "Override");
            rule.setAttribute("PartName", "/" + part);
            rule.setAttribute("ContentType", type);
        }
    }

    byte[] bytes() throws IOException {
        return tree.bytes();
    }
}
