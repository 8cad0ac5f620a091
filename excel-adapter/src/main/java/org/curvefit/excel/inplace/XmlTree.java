package org.curvefit.excel.inplace;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.curvefit.api.error.Location;
import org.curvefit.api.error.OutputException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;

/** A small part of a package as a tree; never a sheet. Used by one thread. */
final class XmlTree {
    private static final String NO_DOCTYPE = "http://apache.org/xml/features/disallow-doctype-decl";

    private final Document document;

    private XmlTree(Document document) {
        this.document = document;
    }

    /** Reads a part. */
    static XmlTree parse(byte[] bytes, String part) throws IOException {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            factory.setFeature(NO_DOCTYPE, true);
            return new XmlTree(factory.newDocumentBuilder().parse(new ByteArrayInputStream(bytes)));
        } catch (SAXException damaged) {
            throw new OutputException(
                    "E409",
                    "the workbook cannot be written into: its part " + part + " is damaged: " + damaged.getMessage(),
                    Location.none(),
                    "write a new file: -o result.xlsx");
        } catch (ParserConfigurationException bug) {
            throw new AssertionError("the XML parser of the JDK knows " + NO_DOCTYPE, bug);
        }
    }

    /** The part as it is now. */
    byte[] bytes() throws IOException {
        document.setXmlStandalone(true);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            TransformerFactory.newInstance().newTransformer().transform(new DOMSource(document), new StreamResult(out));
        } catch (TransformerException failure) {
            throw new IOException("a part cannot be written: " + failure.getMessage(), failure);
        }
        return out.toByteArray();
    }

    Element root() {
        return document.getDocumentElement();
    }

    /** The elements directly below one. */
    static List<Element> children(Element parent) {
        List<Element> children = new ArrayList<>();
        for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element element) {
                children.add(element);
            }
        }
        return children;
    }

    /** The first element of this name directly below one. */
    static Optional<Element> child(Element parent, String name) {
        return children(parent).stream()
                .filter(element -> element.getLocalName().equals(name))
                .findFirst();
    }

    /** A new element in the language of its future parent. */
    Element create(Element parent, String name) {
        String prefix = parent.getPrefix();
        return document.createElementNS(parent.getNamespaceURI(), prefix == null ? name : prefix + ":" + name);
    }

    /** A new last child. */
    Element append(Element parent, String name) {
        Element child = create(parent, name);
        parent.appendChild(child);
        return child;
    }

    /** A copy of an element of another tree, written as the elements around its future place are. */
    Element copy(Element foreign, Element parent) {
        Element copy = (Element) document.importNode(foreign, true);
        return renamed(copy, parent);
    }

    private Element renamed(Element element, Element parent) {
        String prefix = parent.getPrefix();
        String name = prefix == null ? element.getLocalName() : prefix + ":" + element.getLocalName();
        Element renamed = (Element) document.renameNode(element, parent.getNamespaceURI(), name);
        children(renamed).forEach(child -> renamed(child, parent));
        return renamed;
    }
}
