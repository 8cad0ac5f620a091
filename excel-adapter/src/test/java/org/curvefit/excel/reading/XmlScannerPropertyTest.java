package org.curvefit.excel.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.curvefit.api.error.CurveFitException;
import org.junit.jupiter.api.Test;

/** The scanner finds what the parser of the JDK finds, and never anything else than an event or a refusal. */
final class XmlScannerPropertyTest {
    private static final long SEED = 20260101;
    private static final String[] TEXTS = {
        "1.5",
        " ",
        "a &amp; b",
        "&#65;&#x3B1;",
        "<![CDATA[<x> & ]]]]><![CDATA[>]]>",
        "\u00E4\uD83D\uDE00",
        "\n\t",
        "<!-- c > -->",
        "<?p >?>"
    };
    private static final String[] VALUES = {"1", "a>b", "&lt;&quot;", "it's", ""};

    @Test
    void findsWhatTheParserOfTheJdkFinds() throws IOException, XMLStreamException {
        Random random = new Random(SEED);
        for (int i = 0; i < 2_000; i++) {
            StringBuilder xml = new StringBuilder("<?xml version=\"1.0\"?>\n<!-- \u00E4 -->");
            element(random, xml, 0);
            assertThat(scanned(xml.toString())).as(xml.toString()).isEqualTo(parsed(xml.toString()));
        }
    }

    @Test
    void tornXmlIsRefusedOrRead() throws IOException {
        Random random = new Random(SEED);
        int refused = 0;
        for (int i = 0; i < 5_000; i++) {
            StringBuilder xml = new StringBuilder();
            element(random, xml, 0);
            xml.setCharAt(random.nextInt(xml.length()), "<>&\"'/=!?\0 ]-".charAt(random.nextInt(13)));
            xml.setLength(1 + random.nextInt(xml.length()));
            try {
                scanned(xml.toString());
            } catch (CurveFitException damage) {
                refused++;
                assertThat(damage.code()).isEqualTo("E209");
            }
        }
        assertThat(refused).isGreaterThan(2_000);
    }

    private static void element(Random random, StringBuilder xml, int depth) {
        String name = (random.nextBoolean() ? "x:" : "") + "n" + random.nextInt(3);
        xml.append('<').append(name);
        if (depth == 0) {
            xml.append(" xmlns:x=\"urn:x\"");
        }
        for (int i = random.nextInt(3); i > 0; i--) {
            String blank = random.nextBoolean() ? " " : "\n ";
            xml.append(blank).append("a").append(i).append(random.nextBoolean() ? "=" : " = ");
            xml.append('"').append(VALUES[random.nextInt(VALUES.length)]).append('"');
        }
        if (random.nextInt(4) == 0) {
            xml.append("/>");
            return;
        }
        xml.append('>');
        for (int i = random.nextInt(5); i > 0; i--) {
            if (depth < 6 && random.nextBoolean()) {
                element(random, xml, depth + 1);
            } else {
                xml.append(TEXTS[random.nextInt(TEXTS.length)].repeat(random.nextInt(200) == 0 ? 9_000 : 1));
            }
        }
        xml.append("</").append(name).append(random.nextBoolean() ? " >" : ">");
    }

    private static List<String> scanned(String text) throws IOException {
        List<String> events = new ArrayList<>();
        try (XmlScanner xml = new XmlScanner(new StringReader(text), "test")) {
            for (XmlScanner.Event event = xml.next(); event != XmlScanner.Event.EOF; event = xml.next()) {
                switch (event) {
                    case START -> {
                        StringBuilder start = new StringBuilder("<" + xml.name());
                        for (int i = 0; i < xml.tag().count(); i++) {
                            start.append(' ')
                                    .append(xml.tag().name(i))
                                    .append('=')
                                    .append(xml.tag().value(i));
                        }
                        events.add(start.toString());
                    }
                    case END -> events.add("/" + xml.name());
                    default -> text(events, xml.text());
                }
            }
        }
        return events;
    }

    private static List<String> parsed(String text) throws XMLStreamException {
        XMLStreamReader xml = XMLInputFactory.newDefaultFactory().createXMLStreamReader(new StringReader(text));
        List<String> events = new ArrayList<>();
        while (xml.hasNext()) {
            switch (xml.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    StringBuilder start = new StringBuilder("<" + xml.getLocalName());
                    for (int i = 0; i < xml.getAttributeCount(); i++) {
                        start.append(' ')
                                .append(xml.getAttributeLocalName(i))
                                .append('=')
                                .append(xml.getAttributeValue(i));
                    }
                    events.add(start.toString());
                }
                case XMLStreamConstants.END_ELEMENT -> events.add("/" + xml.getLocalName());
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE ->
                    text(events, xml.getText());
                default -> assertThat(xml.getEventType()).isNotEqualTo(XMLStreamConstants.DTD);
            }
        }
        return events;
    }

    /** Texts that follow each other are one. */
    private static void text(List<String> events, String text) {
        int last = events.size() - 1;
        if (last >= 0 && events.get(last).startsWith("\"")) {
            events.set(last, events.get(last) + text);
        } else if (!text.isEmpty()) {
            events.add("\"" + text);
        }
    }
}
