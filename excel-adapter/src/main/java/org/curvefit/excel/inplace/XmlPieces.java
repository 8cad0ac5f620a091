package org.curvefit.excel.inplace;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A part as a sequence of tags and of the texts between them; joined, they are the part. Used by one thread. */
final class XmlPieces {
    private static final int BUFFER = 1 << 16;
    private static final Pattern NAME = Pattern.compile("</?(?:[\\w.-]+:)?([\\w.-]+)[^>]*>");

    private final BufferedReader reader;
    private final StringBuilder piece = new StringBuilder();
    private int ahead;

    XmlPieces(InputStream in) throws IOException {
        this.reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8), BUFFER);
        this.ahead = reader.read();
    }

    /** Whether there is a further piece. */
    boolean advance() throws IOException {
        piece.setLength(0);
        boolean tag = ahead == '<';
        while (ahead >= 0 && (piece.length() == 0 || tag || ahead != '<')) {
            piece.append((char) ahead);
            boolean end = tag && ahead == '>';
            ahead = reader.read();
            if (end) {
                break;
            }
        }
        return piece.length() > 0;
    }

    /** The piece at hand. */
    String text() {
        return piece.toString();
    }

    /** Whether a piece begins an element of this name, in whatever prefix. */
    static boolean begins(String piece, String name) {
        return !piece.startsWith("</") && isTag(piece, name);
    }

    /** Whether a piece ends an element of this name. */
    static boolean ends(String piece, String name) {
        return (piece.startsWith("</") || piece.endsWith("/>")) && isTag(piece, name);
    }

    private static boolean isTag(String piece, String name) {
        if (!piece.startsWith("<")) {
            return false;
        }
        Matcher matcher = NAME.matcher(piece);
        return matcher.matches() && matcher.group(1).equals(name);
    }

    /** The prefix of a tag with its colon; empty where it has none. */
    static String prefix(String tag) {
        int colon = tag.indexOf(':');
        int end = tag.indexOf(' ') < 0 ? tag.length() : tag.indexOf(' ');
        return colon >= 0 && colon < end ? tag.substring(1, colon + 1) : "";
    }
}
