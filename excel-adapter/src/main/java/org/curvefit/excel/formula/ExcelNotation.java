package org.curvefit.excel.formula;

import java.util.List;
import java.util.stream.Stream;
import org.curvefit.api.model.Comparison;
import org.curvefit.api.model.Notation;

/**
 * The language of Excel's cells. What differs from ours: a sign binds tighter than a power, powers associate to the left, a comparison is
 * TRUE or FALSE and equals neither 1 nor 0.
 */
final class ExcelNotation implements Notation<Term> {

    private final CellNames cells;

    ExcelNotation(CellNames cells) {
        this.cells = cells;
    }

    @Override
    public Term number(double value) {
        return ExcelNumber.of(value);
    }

    @Override
    public Term parameter(String name) {
        return Term.atom(cells.parameter(name));
    }

    @Override
    public Term input(String name) {
        return Term.atom(cells.input(name));
    }

    @Override
    public Term negation(Term operand) {
        return Term.of("-" + operand.atLeast(Binding.ATOM), Binding.SIGN).unlessHindered(Stream.of(operand));
    }

    @Override
    public Term sum(Term left, Term right) {
        return joined(Binding.SUM, left, "+", right);
    }

    @Override
    public Term difference(Term left, Term right) {
        return joined(Binding.SUM, left, "-", right);
    }

    @Override
    public Term product(Term left, Term right) {
        return joined(Binding.PRODUCT, left, "*", right);
    }

    @Override
    public Term quotient(Term left, Term right) {
        return joined(Binding.PRODUCT, left, "/", right);
    }

    @Override
    public Term power(Term base, Term exponent) {
        if (exponent.text().equals("0")) {
            return Term.atom("1").unlessHindered(Stream.of(base));
        }
        String text = base.atLeast(Binding.ATOM) + "^" + exponent.atLeast(Binding.ATOM);
        return Term.of(text, Binding.POWER).unlessHindered(Stream.of(base, exponent));
    }

    @Override
    public Term comparison(Comparison comparison, Term left, Term right) {
        String sign = switch (comparison) {
            case LESS -> "<";
            case LESS_OR_EQUAL -> "<=";
            case GREATER -> ">";
            case GREATER_OR_EQUAL -> ">=";
            case EQUAL -> "=";
            case NOT_EQUAL -> "<>";
        };
        return joined(Binding.COMPARISON, left, sign, right);
    }

    @Override
    public Term choice(Term condition, Term whenTrue, Term whenFalse) {
        String text = "IF(" + condition.condition() + "," + whenTrue.numeric().text() + ","
                + whenFalse.numeric().text() + ")";
        return Term.atom(text).unlessHindered(Stream.of(condition, whenTrue, whenFalse));
    }

    @Override
    public Term call(String function, List<Term> arguments) {
        return ExcelFunctions.call(function, arguments).unlessHindered(arguments.stream());
    }

    /** A sign on the right is put in brackets, for people: Excel reads {@code a--b} as well. */
    private static Term joined(Binding binding, Term left, String sign, Term right) {
        boolean plainRight = right.numeric().binding().compareTo(binding) > 0 && right.binding() != Binding.SIGN;
        String text =
                left.atLeast(binding) + sign + (plainRight ? right.numeric().text() : right.atLeast(Binding.ATOM));
        return Term.of(text, binding).unlessHindered(Stream.of(left, right));
    }
}
