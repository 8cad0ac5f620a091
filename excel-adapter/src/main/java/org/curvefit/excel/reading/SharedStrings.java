package org.curvefit.excel.reading;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.curvefit.api.error.LimitException;
import org.curvefit.api.error.Location;

/**
 * The texts that cells refer to by number (ECMA-376 part 1, 18.4); each is kept once, however many cells use it.
 *
 * @param texts by number
 */
record SharedStrings(List<String> texts) {
    private static final long MOST_CHARACTERS = 128L << 20;
    private static final int OVERHEAD = 40;
    private static final double USABLE_MEMORY = 0.5;

    static SharedStrings read(ZipParts parts, String part) throws IOException {
        List<String> texts = new ArrayList<>();
        long most = Math.min(
                MOST_CHARACTERS, (long) (USABLE_MEMORY * Runtime.getRuntime().maxMemory()));
        long characters = 0;
        try (XmlScanner xml = parts.xml(part)) {
            for (XmlScanner.Event event = xml.next(); event != XmlScanner.Event.EOF; event = xml.next()) {
                if (event == XmlScanner.Event.START && xml.is("si")) {
                    String text = rich(xml);
                    characters += text.length() + OVERHEAD;
                    if (characters > most) {
                        throw tooMuch(xml.place(), most);
                    }
                    texts.add(text);
                }
            }
        }
        return new SharedStrings(texts);
    }

    /** The text of the element just begun: its own, or that of its runs; phonetic hints are left out. */
    static String rich(XmlScanner xml) throws IOException {
        String text = "";
        int outside = xml.depth() - 1;
        while (xml.depth() > outside) {
            XmlScanner.Event event = xml.next();
            if (event == XmlScanner.Event.START && xml.is("t")) {
                String run = xml.elementText();
                text = text.isEmpty() ? run : text + run;
                if (text.length() > CellText.LONGEST) {
                    throw tooLong(xml.place());
                }
            } else if (event == XmlScanner.Event.START && xml.is("rPh")) {
                xml.skipElement();
            }
        }
        return text.indexOf("_x") < 0 ? text : unescaped(text);
    }

    /** {@code _x000D_} stands for a character that XML cannot hold (ECMA-376 part 1, 22.4.2.4, ST_Xstring). */
    private static String unescaped(String text) {
        return java.util.regex.Pattern.compile("_x([0-9A-Fa-f]{4})_")
                .matcher(text)
                .replaceAll(match -> java.util.regex.Matcher.quoteReplacement(
                        Character.toString((char) Integer.parseInt(match.group(1), 16))));
    }

    static LimitException tooLong(String place) {
        return new LimitException(
                "E505",
                "a text is longer than " + CellText.LONGEST + " characters, which no cell can hold",
                Location.at(place),
                "do not trust the file; if it is yours, save the sheet as CSV");
    }

    private static LimitException tooMuch(String place, long most) {
        return new LimitException(
                "E502",
                "the texts of this workbook need more than " + (most >> 20) + " MB of memory",
                Location.at(place),
                "give Java more with JDK_JAVA_OPTIONS=-Xmx4g, or save the sheet as CSV");
    }
}
