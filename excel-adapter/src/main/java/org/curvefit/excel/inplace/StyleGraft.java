package org.curvefit.excel.inplace;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.w3c.dom.Element;

/** The cell styles of one workbook behind those of another, which keep their numbers. Used by one thread. */
final class StyleGraft {
    private static final int FIRST_CUSTOM_FORMAT = 164;
    private static final List<String> LOOKS = List.of("font", "fill", "border");

    private final XmlTree host;
    private final Element donor;
    private final Map<String, Integer> first = new HashMap<>();
    private final Map<String, String> formats = new HashMap<>();

    private StyleGraft(XmlTree host, Element donor) {
        this.host = host;
        this.donor = donor;
    }

    /**
     * Appends the styles.
     *
     * @return the number of the first of them
     */
    static int append(XmlTree host, XmlTree donor) {
        StyleGraft graft = new StyleGraft(host, donor.root());
        graft.formats();
        for (String look : LOOKS) {
            Element section = graft.section(look + "s");
            graft.first.put(look, XmlTree.children(section).size());
            graft.donated(look + "s").forEach(child -> section.appendChild(host.copy(child, section)));
            count(section);
        }
        Element styles = graft.section("cellXfs");
        int begin = XmlTree.children(styles).size();
        graft.donated("cellXfs").forEach(style -> styles.appendChild(graft.style(style, styles)));
        count(styles);
        return begin;
    }

    private void formats() {
        List<Element> donated = donated("numFmts");
        if (donated.isEmpty()) {
            return;
        }
        Element section = XmlTree.child(host.root(), "numFmts").orElseGet(() -> {
            Element created = host.create(host.root(), "numFmts");
            host.root().insertBefore(created, host.root().getFirstChild());
            return created;
        });
        int next = XmlTree.children(section).stream()
                .mapToInt(format -> 1 + Integer.parseInt(format.getAttribute("numFmtId")))
                .reduce(FIRST_CUSTOM_FORMAT, Math::max);
        for (Element format : donated) {
            Element copy = host.copy(format, section);
            formats.put(copy.getAttribute("numFmtId"), Integer.toString(next));
            copy.setAttribute("numFmtId", Integer.toString(next));
            section.appendChild(copy);
            next++;
        }
        count(section);
    }

    private Element style(Element donated, Element section) {
        Element copy = host.copy(donated, section);
        for (String look : LOOKS) {
            int own = number(copy, look + "Id");
            copy.setAttribute(look + "Id", Integer.toString(own + first.get(look)));
        }
        String format = copy.getAttribute("numFmtId");
        copy.setAttribute("numFmtId", formats.getOrDefault(format, format));
        copy.setAttribute("xfId", "0");
        return copy;
    }

    private static int number(Element element, String attribute) {
        return element.hasAttribute(attribute) ? Integer.parseInt(element.getAttribute(attribute)) : 0;
    }

    private static void count(Element section) {
        section.setAttribute("count", Integer.toString(XmlTree.children(section).size()));
    }

    private List<Element> donated(String section) {
        return XmlTree.child(donor, section).map(XmlTree::children).orElse(List.of());
    }

    private Element section(String name) {
        return XmlTree.child(host.root(), name).orElseThrow(() -> new AssertionError("styles without " + name));
    }

    /** Whether a style sheet has everything that styles can be appended to. */
    static boolean canGrow(XmlTree styles) {
        return Stream.of("fonts", "fills", "borders", "cellXfs")
                .allMatch(section -> XmlTree.child(styles.root(), section).isPresent());
    }
}
