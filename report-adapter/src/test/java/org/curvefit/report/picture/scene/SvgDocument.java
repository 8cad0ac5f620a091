package org.curvefit.report.picture.scene;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** A picture as written, read back by the XML parser of the JDK. */
public final class SvgDocument {
    private final Element root;
    private final byte[] bytes;

    private SvgDocument(Element root, byte[] bytes) {
        this.root = root;
        this.bytes = bytes;
    }

    /** Writes a scene and reads it back. */
    public static SvgDocument of(Scene scene) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            SvgPainter.write(scene, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return of(out.toByteArray());
    }

    /** Reads a picture. */
    public static SvgDocument of(byte[] bytes) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            return new SvgDocument(
                    factory.newDocumentBuilder()
                            .parse(new ByteArrayInputStream(bytes))
                            .getDocumentElement(),
                    bytes);
        } catch (ParserConfigurationException | SAXException | IOException e) {
            throw new AssertionError("not well-formed", e);
        }
    }

    /** The root element. */
    public Element root() {
        return root;
    }

    /** The file. */
    public byte[] bytes() {
        return bytes.clone();
    }

    /** All elements of a name. */
    public List<Element> elements(String name) {
        return within(root, name);
    }

    /** All elements of a name in groups of a class. */
    public List<Element> elements(String group, String name) {
        List<Element> found = new ArrayList<>();
        for (Element g : elements("g")) {
            if (g.getAttribute("class").equals(group)) {
                found.addAll(within(g, name));
            }
        }
        return found;
    }

    /** All texts, without titles and descriptions. */
    public List<String> texts() {
        return elements("text").stream().map(Element::getTextContent).toList();
    }

    private static List<Element> within(Element parent, String name) {
        NodeList nodes = parent.getElementsByTagName(name);
        List<Element> elements = new ArrayList<>();
        for (int i = 0; i < nodes.getLength(); i++) {
            elements.add((Element) nodes.item(i));
        }
        return elements;
    }
}
