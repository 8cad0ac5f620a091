package org.curvefit.excel.writing.part;

/** Text as XML 1.0 allows it: markup escaped, what XML cannot hold replaced. */
final class XmlText {
    private static final char REPLACEMENT = '\uFFFD';

    private XmlText() {}

    static String escaped(String text) {
        StringBuilder safe = new StringBuilder(text.length() + 16);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isHighSurrogate(c) && i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1))) {
                safe.append(c).append(text.charAt(++i));
            } else {
                append(c, safe);
            }
        }
        return safe.toString();
    }

    private static void append(char c, StringBuilder safe) {
        switch (c) {
            case '&' -> safe.append("&amp;");
            case '<' -> safe.append("&lt;");
            case '>' -> safe.append("&gt;");
            case '"' -> safe.append("&quot;");
            case '\t', '\n', '\r' -> safe.append("&#").append((int) c).append(';');
            default -> safe.append(isAllowed(c) ? c : REPLACEMENT);
        }
    }

    /** XML 1.0, production 2, without surrogates, which come in pairs only. */
    private static boolean isAllowed(char c) {
        return c >= ' ' && !Character.isSurrogate(c) && c < '\uFFFE';
    }
}
