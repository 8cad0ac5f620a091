package org.curvefit.excel.reading;

import java.io.Closeable;
import java.io.IOException;
import java.io.Reader;

/**
 * A scanner for the XML of workbook parts: tags and texts as slices of one buffer, without an object per event. It knows elements, attributes,
 * texts, CDATA, character references and the five entities; comments and processing instructions are passed over. A document type is refused, so
 * no entity can be declared and nothing outside of the part is ever opened. Prefixes are cut off names. Used by one thread.
 */
final class XmlScanner implements Closeable {
    /** What was found. */
    enum Event {
        START,
        END,
        TEXT,
        EOF
    }

    private static final int DEEPEST = 256;
    private static final String CDATA = "<![CDATA[";
    private static final String CDATA_END = "]]>";

    private final Reader reader;
    private final String place;
    private final CharWindow window;
    private final XmlNames names = new XmlNames();
    private final XmlTag tag;
    private final String[] open = new String[DEEPEST];
    private int next;
    private int depth;
    private boolean closing;
    private boolean rooted;
    private String name = "";
    private int textStart;
    private int textEnd;
    private boolean literal;

    /** @param place for messages: the file and the part */
    XmlScanner(Reader reader, String place) {
        this.reader = reader;
        this.place = place;
        this.window = new CharWindow(reader, place);
        this.tag = new XmlTag(place);
    }

    static boolean isBlank(char c) {
        return c == ' ' || c == '\n' || c == '\r' || c == '\t';
    }

    /** The file and the part. */
    String place() {
        return place;
    }

    /** The name, without its prefix, of the tag that was found. */
    String name() {
        return name;
    }

    /** Whether the tag that was found has this name. */
    boolean is(String wanted) {
        return name.equals(wanted);
    }

    /** The attributes of the start tag that was found; there until the next event. */
    XmlTag tag() {
        return tag;
    }

    /** How many elements are open: the one just begun is, the one just ended is not. */
    int depth() {
        return depth;
    }

    /** The buffer that holds the text that was found. */
    char[] chars() {
        return window.chars();
    }

    int textStart() {
        return textStart;
    }

    int textEnd() {
        return textEnd;
    }

    /** The text that was found, with its references resolved. */
    String text() {
        return literal
                ? new String(chars(), textStart, textEnd - textStart)
                : XmlReferences.decoded(chars(), textStart, textEnd, place);
    }

    /** Goes on to the next tag or text. */
    Event next() throws IOException {
        if (closing) {
            closing = false;
            depth--;
            return Event.END;
        }
        while (true) {
            window.start(next);
            if (!window.has(1)) {
                next = window.start();
                return end();
            }
            boolean markup = window.chars()[window.start()] == '<';
            if (markup && window.has(2)) {
                char kind = window.chars()[window.start() + 1];
                if (kind == '/') {
                    return endTag();
                }
                if (kind != '!' && kind != '?') {
                    return startTag();
                }
            }
            if (markup ? special() : characters()) {
                return Event.TEXT;
            }
        }
    }

    /** Passes over everything up to the end of the element that was just begun. */
    void skipElement() throws IOException {
        int outside = depth - 1;
        while (depth > outside) {
            next();
        }
    }

    /** All text inside the element that was just begun, up to its end. */
    String elementText() throws IOException {
        int outside = depth - 1;
        StringBuilder text = new StringBuilder();
        while (depth > outside) {
            if (next() == Event.TEXT) {
                text.append(text());
            }
        }
        return text.toString();
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }

    private Event end() {
        if (depth > 0) {
            throw Damage.of(place, "its XML ends inside of <" + open[depth - 1] + ">");
        }
        if (!rooted) {
            throw Damage.of(place, "a part holds no XML");
        }
        return Event.EOF;
    }

    private boolean characters() throws IOException {
        int length = window.find('<', 0);
        found(window.start(), length < 0 ? window.limit() : window.start() + length);
        next = textEnd;
        if (depth > 0) {
            return true;
        }
        if (!text().replace("\uFEFF", "").isBlank()) {
            throw Damage.of(place, "text stands outside of its XML");
        }
        return false;
    }

    private void found(int from, int to) {
        textStart = from;
        textEnd = to;
        literal = false;
    }

    /** Whether a CDATA section was found; comments and instructions are passed over. */
    private boolean special() throws IOException {
        if (window.startsWith("<?", 0)) {
            passOver("?>", 2);
            return false;
        }
        if (window.startsWith("<!--", 0)) {
            passOver("-->", 4);
            return false;
        }
        if (depth > 0 && window.startsWith(CDATA, 0)) {
            int end = passOver(CDATA_END, CDATA.length());
            found(window.start() + CDATA.length(), window.start() + end);
            literal = true;
            return true;
        }
        throw Damage.of(place, window.startsWith("<!DOCTYPE", 0) ? "a DTD is not allowed" : "a tag begins with <!");
    }

    private int passOver(String mark, int from) throws IOException {
        char last = mark.charAt(mark.length() - 1);
        int at = window.find(last, from);
        while (at >= 0) {
            int begin = at - mark.length() + 1;
            if (begin >= from && window.startsWith(mark, begin)) {
                next = window.start() + at + 1;
                return begin;
            }
            at = window.find(last, at + 1);
        }
        throw Damage.of(place, "something in its XML has no end: " + mark);
    }

    private Event endTag() throws IOException {
        int end = window.find('>', 2);
        if (end < 0) {
            throw Damage.of(place, "its XML ends inside of a tag");
        }
        int from = window.start() + 2;
        int to = window.start() + end;
        while (to > from && isBlank(window.chars()[to - 1])) {
            to--;
        }
        name = local(from, to);
        if (depth == 0 || !open[depth - 1].equals(name)) {
            throw Damage.of(place, "</" + CellText.quoted(name) + "> ends nothing");
        }
        depth--;
        next = window.start() + end + 1;
        return Event.END;
    }

    private Event startTag() throws IOException {
        int end = tagEnd();
        char[] chars = window.chars();
        int from = window.start() + 1;
        int to = window.start() + end;
        next = to + 1;
        closing = chars[to - 1] == '/';
        if (closing) {
            to--;
        }
        int nameEnd = from;
        while (nameEnd < to && !isBlank(chars[nameEnd])) {
            nameEnd++;
        }
        name = local(from, nameEnd);
        tag.parse(chars, nameEnd, to);
        if (depth == DEEPEST || name.isEmpty() || depth == 0 && rooted) {
            throw Damage.of(place, depth == DEEPEST ? "its XML is nested too deeply" : "its XML is not well formed");
        }
        rooted = true;
        open[depth++] = name;
        return Event.START;
    }

    /** How far from the start the tag ends; an attribute may hold the sign that ends tags. */
    private int tagEnd() throws IOException {
        int at = 1;
        while (window.has(at + 1)) {
            char c = window.chars()[window.start() + at];
            if (c == '>') {
                return at;
            }
            if (c == '"' || c == '\'') {
                at = window.find(c, at + 1);
                if (at < 0) {
                    break;
                }
            }
            at++;
        }
        throw Damage.of(place, "its XML ends inside of a tag");
    }

    private String local(int from, int to) {
        int begin = to;
        char[] chars = window.chars();
        while (begin > from && chars[begin - 1] != ':') {
            begin--;
        }
        return names.of(chars, begin, to);
    }
}
