package org.curvefit.core.formula;

import java.util.Locale;
import java.util.stream.Collectors;
import org.curvefit.api.error.FormulaException;
import org.curvefit.api.error.LimitException;
import org.curvefit.api.error.Location;
import org.curvefit.api.error.Spelling;
import org.curvefit.core.formula.ast.FunctionNames;

/** The texts of what can be wrong with the writing of a formula. */
final class FormulaErrors {

    private static final int QUOTED = 60;

    private final FormulaText text;

    FormulaErrors(FormulaText text) {
        this.text = text;
    }

    static FormulaException empty() {
        return new FormulaException("E130", "the formula is empty", Location.none(), "for example: y = a*x + b");
    }

    static LimitException tooLong(int length, int most) {
        return new LimitException(
                "E505",
                String.format(Locale.ROOT, "the formula has %,d characters, %,d are allowed", length, most),
                Location.none(),
                "shorten it");
    }

    LimitException tooDeep(int position, int most) {
        return new LimitException(
                "E505", "the formula is nested more than " + most + " levels deep", at(position), "use fewer brackets");
    }

    FormulaException endsEarly(int position) {
        return new FormulaException(
                "E101", "the formula ends too early", at(position), "write a number, a name or ( here");
    }

    FormulaException valueExpected(Token found) {
        return new FormulaException(
                "E101",
                "a value is missing before " + shown(found),
                at(found.start()),
                "write a number, a name or ( here");
    }

    FormulaException noOperator(Token before, Token after) {
        String values = shortened(text.original().substring(text.origin(before.start()), text.origin(after.end())));
        String repaired = text.repaired(text.origin(before.end()), text.origin(after.start()), "*");
        return new FormulaException(
                "E102",
                "two values without an operator: " + values,
                at(after.start()),
                "did you mean " + repaired + " ?");
    }

    FormulaException unclosed(Token open) {
        String repaired = text.original().stripTrailing() + ")";
        return new FormulaException(
                "E103", "this ( is never closed", at(open.start()), "add ) at the end? " + shortened(repaired));
    }

    FormulaException unopened(Token close) {
        String repaired = text.repaired(text.origin(close.start()), text.origin(close.end()), "");
        return new FormulaException(
                "E103", "this ) has no ( before it", at(close.start()), "delete it? " + shortened(repaired));
    }

    FormulaException unknownFunction(Token name) {
        String nearest = Spelling.nearest(name.text(), FunctionNames.all())
                .map(known -> "did you mean " + known + "? ")
                .orElse("");
        return new FormulaException(
                "E104",
                "unknown function " + shortened(name.text()),
                at(name.start()),
                nearest + "known: " + String.join(" ", FunctionNames.all()));
    }

    FormulaException argumentCount(Token name, int needed, int given, String example) {
        String values = needed == 1 ? " value" : " values";
        return new FormulaException(
                "E105",
                name.text() + " needs " + needed + values + ", got " + given,
                at(name.start()),
                "write " + example);
    }

    FormulaException reserved(Token name) {
        boolean function = FunctionNames.isFunction(name.text());
        return new FormulaException(
                "E108",
                name.text() + (function ? " is a function" : " is a constant")
                        + ", it cannot be a parameter or a column by itself",
                at(name.start()),
                "call it " + name.text() + "1, or write `" + name.text() + "` in back-quotes");
    }

    FormulaException numberOutOfRange(Token number, boolean large) {
        return new FormulaException(
                "E109",
                "the number " + shortened(number.text()) + " is too " + (large ? "large" : "small")
                        + " for a computer number",
                at(number.start()),
                large ? "the largest is about 1.8e308" : "the smallest is about 4.9e-324");
    }

    FormulaException numberTooLong(int start, int end, int most) {
        return new FormulaException(
                "E109",
                "a number of " + (end - start) + " characters is out of range: " + most + " are allowed",
                at(start),
                "17 significant digits are all that a computer number holds");
    }

    FormulaException numberNotation(int start, int end, String notation) {
        return new FormulaException(
                "E131",
                shortened(notation) + " is not a number as formulas write it",
                at(start),
                "write digits with a point, e.g. 1000, 0.5 or 1.5e-3; "
                        + (end - start > 1 ? "a name must begin with a letter" : ""));
    }

    FormulaException decimalComma(Token before, Token after) {
        String repaired = text.repaired(text.origin(before.end()), text.origin(after.start()), ".");
        return new FormulaException(
                "E115",
                "decimal comma in a formula",
                at(before.end()),
                "write " + shortened(repaired) + " (formulas always use a point)");
    }

    FormulaException comma(Token comma) {
        return new FormulaException(
                "E115",
                "a comma stands only between the values of a function",
                at(comma.start()),
                "formulas use a decimal point; several formulas are separated by ;");
    }

    /** A character that has no place in a formula, found at this place of the original. */
    FormulaException character(int origin, String reason) {
        int codePoint = text.original().codePointAt(origin);
        String name = LookAlikes.isInvisible(codePoint) ? "" : Character.toString(codePoint) + " ";
        return new FormulaException(
                "E110",
                String.format(
                        Locale.ROOT,
                        "the character %s(U+%04X) is not allowed in a formula: %s",
                        name,
                        codePoint,
                        reason),
                text.at(origin),
                "delete it or type it anew; such characters often come from copying a web page");
    }

    FormulaException sign(int position) {
        int codePoint = text.plain().codePointAt(position);
        String hint = switch (codePoint) {
            case '[', ']', '{', '}' -> "use round brackets ( )";
            case '&', '|' -> "multiply comparisons for \"and\": (x > 1)*(x < 2)";
            case '!' -> "write != for \"not equal\"";
            case '"', '\'' -> "write names with blanks in back-quotes: `Temp (C)`";
            default -> "write names with other characters than letters, digits and _ in back-quotes: `Temp (C)`";
        };
        return new FormulaException(
                "E110",
                String.format(
                        Locale.ROOT,
                        "the character %s (U+%04X) has no meaning in a formula",
                        Character.toString(codePoint),
                        codePoint),
                at(position),
                hint);
    }

    FormulaException unclosedQuote(int position) {
        return new FormulaException(
                "E136", "this back-quote is never closed", at(position), "add a back-quote ` after the name");
    }

    FormulaException emptyQuote(int position) {
        return new FormulaException(
                "E136", "there is no name between these back-quotes", at(position), "write a name there");
    }

    FormulaException secondAssignment(Token sign) {
        return new FormulaException(
                "E132",
                "a second " + sign.text() + " in one formula",
                at(sign.start()),
                "compare with ==, and separate formulas by ; or a new line");
    }

    FormulaException chainedComparison(Token sign) {
        return new FormulaException(
                "E133",
                "comparisons cannot be chained",
                at(sign.start()),
                "multiply two comparisons, e.g. (0 < x)*(x < 1), or set brackets");
    }

    FormulaException definitionNeedsName(Token first) {
        return new FormulaException(
                "E134",
                "every formula but the last one defines a name",
                at(first.start()),
                "write name = expression here; the last formula is the model");
    }

    FormulaException definedTwice(Token name) {
        return new FormulaException(
                "E134", shortened(name.text()) + " is defined twice", at(name.start()), "use two names");
    }

    FormulaException usedBeforeDefined(Token name) {
        return new FormulaException(
                "E134",
                shortened(name.text()) + " is used before it is defined",
                at(name.start()),
                "put the definition first, or use another name");
    }

    private Location at(int position) {
        return text.at(text.origin(position));
    }

    private static String shown(Token token) {
        return token.is(Token.Kind.SEPARATOR) ? token.text() : "\"" + shortened(token.text()) + "\"";
    }

    private static String shortened(String words) {
        return words.codePoints().count() <= QUOTED
                ? words
                : words.codePoints().limit(QUOTED).mapToObj(Character::toString).collect(Collectors.joining()) + "...";
    }
}
