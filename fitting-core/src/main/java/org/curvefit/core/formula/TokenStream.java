package org.curvefit.core.formula;

import java.util.List;
import org.curvefit.core.formula.Token.Kind;

/** The tokens of one expression, read from left to right; after the last one there is the end, as often as asked. */
final class TokenStream {

    private final List<Token> tokens;
    private final Token end;
    private int position;

    /**
     * @param tokens the tokens without the end
     * @param end what stands after them
     */
    TokenStream(List<Token> tokens, Token end) {
        this.tokens = tokens;
        this.end = new Token(Kind.END, "", end.start(), end.start());
    }

    Token peek() {
        return at(position);
    }

    Token next() {
        return at(position++);
    }

    /** The token read last. */
    Token previous() {
        return at(position - 1);
    }

    /** The token read before the last one. */
    Token beforePrevious() {
        return at(Math.max(0, position - 2));
    }

    /** Whether a bracket before the token read last is still open. */
    boolean hasOpen() {
        int open = 0;
        for (Token token : tokens.subList(0, Math.min(tokens.size(), position - 1))) {
            open += token.is(Kind.OPEN) ? 1 : token.is(Kind.CLOSE) ? -1 : 0;
        }
        return open > 0;
    }

    private Token at(int index) {
        return index < tokens.size() ? tokens.get(index) : end;
    }
}
