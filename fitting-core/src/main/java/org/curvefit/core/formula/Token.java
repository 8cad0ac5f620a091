package org.curvefit.core.formula;

/**
 * A word or sign of a formula.
 *
 * @param kind what it is
 * @param text as written in plain characters; a name without its back-quotes
 * @param start first character in the plain text
 * @param end character after the last in the plain text
 */
record Token(Kind kind, String text, int start, int end) {

    enum Kind {
        NUMBER,
        NAME,
        QUOTED_NAME,
        OPERATOR,
        OPEN,
        CLOSE,
        COMMA,
        ASSIGN,
        SEPARATOR,
        END
    }

    boolean is(Kind other) {
        return kind == other;
    }

    boolean is(Kind other, String symbol) {
        return kind == other && text.equals(symbol);
    }

    /** Whether a value can begin here. */
    boolean beginsValue() {
        return kind == Kind.NUMBER || isName() || kind == Kind.OPEN;
    }

    boolean isName() {
        return kind == Kind.NAME || kind == Kind.QUOTED_NAME;
    }
}
