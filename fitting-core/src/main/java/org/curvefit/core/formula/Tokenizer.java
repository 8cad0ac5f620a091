package org.curvefit.core.formula;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.curvefit.core.formula.Token.Kind;

/** Cuts the plain text of a formula into words and signs. */
final class Tokenizer {

    private static final List<String> LONG_SIGNS = List.of("**", "<=", ">=", "==", "!=");
    private static final int LONGEST_NUMBER = 100;

    private final FormulaText text;
    private final FormulaErrors errors;
    private final String plain;
    private final List<Token> tokens = new ArrayList<>();
    private int position;
    private int open;

    private Tokenizer(FormulaText text) {
        this.text = text;
        this.errors = new FormulaErrors(text);
        this.plain = text.plain();
    }

    /** All tokens; the last one is the end. */
    static List<Token> tokens(FormulaText text) {
        Tokenizer tokenizer = new Tokenizer(text);
        while (tokenizer.position < tokenizer.plain.length()) {
            tokenizer.next();
        }
        tokenizer.add(Kind.END, "", tokenizer.position);
        return tokenizer.tokens;
    }

    private void next() {
        int start = position;
        char character = plain.charAt(start);
        if (isDigit(start) || character == '.' && isDigit(start + 1)) {
            number();
        } else if (isNameStart(start)) {
            name();
        } else if (character == '`') {
            quotedName();
        } else if (character == '\n' || character == ';') {
            position++;
            separator(start);
        } else if (Character.isWhitespace(character)) {
            position++;
        } else {
            sign();
        }
    }

    private void add(Kind kind, String symbol, int start) {
        tokens.add(new Token(kind, symbol, start, position));
    }

    private void number() {
        int start = position;
        digits();
        if (at(position) == '.') {
            position++;
            digits();
        }
        if (isExponent()) {
            position += at(position + 1) == '+' || at(position + 1) == '-' ? 2 : 1;
            digits();
        }
        if (position - start > LONGEST_NUMBER) {
            throw errors.numberTooLong(start, position, LONGEST_NUMBER);
        }
        refuseOtherNotations(start);
        add(Kind.NUMBER, plain.substring(start, position), start);
    }

    private boolean isExponent() {
        boolean marked = at(position) == 'e' || at(position) == 'E';
        boolean signed = at(position + 1) == '+' || at(position + 1) == '-';
        return marked && isDigit(position + (signed ? 2 : 1));
    }

    private void digits() {
        while (isDigit(position)) {
            position++;
        }
    }

    /** Hexadecimal numbers, digits in groups, a second decimal point, type letters of programming languages. */
    private void refuseOtherNotations(int start) {
        int end = position;
        while (isNamePart(end) || at(end) == '.') {
            end++;
        }
        String rest = plain.substring(position, end);
        String number = plain.substring(start, position);
        boolean hexadecimal = number.equals("0") && rest.matches("[xX][0-9a-fA-F.].*");
        boolean grouped = rest.startsWith("_");
        boolean secondPoint = rest.startsWith(".");
        boolean typed = rest.matches("[dDfFlL]");
        if (hexadecimal || grouped || secondPoint || typed) {
            throw errors.numberNotation(start, end, number + rest);
        }
    }

    private void name() {
        int start = position;
        while (isNamePart(position)) {
            position += Character.charCount(plain.codePointAt(position));
        }
        String name = plain.substring(start, position);
        Optional<Integer> impostor = LookAlikes.impostor(name);
        if (impostor.isPresent()) {
            throw errors.character(
                    text.origin(start + impostor.get()), "it looks like a Latin letter, but is another one");
        }
        if (name.equalsIgnoreCase("nan") || name.equalsIgnoreCase("infinity")) {
            throw errors.numberNotation(start, position, name);
        }
        add(Kind.NAME, name, start);
    }

    private void quotedName() {
        int start = position;
        StringBuilder name = new StringBuilder();
        for (position++; ; position++) {
            if (position >= plain.length() || plain.charAt(position) == '\n') {
                throw errors.unclosedQuote(start);
            }
            boolean quote = plain.charAt(position) == '`';
            if (quote && at(position + 1) != '`') {
                break;
            }
            position += quote ? 1 : 0;
            name.append(plain.charAt(position));
        }
        position++;
        if (name.toString().isBlank()) {
            throw errors.emptyQuote(start);
        }
        add(Kind.QUOTED_NAME, name.toString(), start);
    }

    /** A line that ends in the middle of an expression goes on in the next one. */
    private void separator(int start) {
        boolean semicolon = plain.charAt(start) == ';';
        boolean unfinished = !tokens.isEmpty() && isUnfinished(tokens.get(tokens.size() - 1));
        if (semicolon || open == 0 && !unfinished) {
            add(Kind.SEPARATOR, semicolon ? ";" : "end of line", start);
        }
    }

    private static boolean isUnfinished(Token last) {
        return last.is(Kind.OPERATOR) || last.is(Kind.ASSIGN) || last.is(Kind.COMMA);
    }

    private void sign() {
        int start = position;
        String two = plain.substring(start, Math.min(plain.length(), start + 2));
        String symbol = LONG_SIGNS.contains(two) ? two : plain.substring(start, start + 1);
        position += symbol.length();
        switch (symbol) {
            case "+", "-", "*", "/", "^", "<", "<=", ">", ">=", "==", "!=" -> add(Kind.OPERATOR, symbol, start);
            case "**" -> add(Kind.OPERATOR, "^", start);
            case "(" -> {
                open++;
                add(Kind.OPEN, symbol, start);
            }
            case ")" -> {
                open = Math.max(0, open - 1);
                add(Kind.CLOSE, symbol, start);
            }
            case "," -> add(Kind.COMMA, symbol, start);
            case "=", "~" -> add(Kind.ASSIGN, symbol, start);
            default -> throw errors.sign(start);
        }
    }

    private char at(int index) {
        return index < plain.length() ? plain.charAt(index) : '\0';
    }

    private boolean isDigit(int index) {
        return at(index) >= '0' && at(index) <= '9';
    }

    private boolean isNameStart(int index) {
        return index < plain.length() && (at(index) == '_' || Character.isLetter(plain.codePointAt(index)));
    }

    private boolean isNamePart(int index) {
        return isNameStart(index) || isDigit(index);
    }
}
