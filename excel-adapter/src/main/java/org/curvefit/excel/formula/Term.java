package org.curvefit.excel.formula;

import java.util.Optional;
import java.util.stream.Stream;

/**
 * A part of a formula as text.
 *
 * @param text empty where there is an obstacle
 * @param binding of its outermost operator; {@link Binding#COMPARISON} for what is TRUE or FALSE, not a number
 * @param obstacle why this part cannot be written, and so the whole cannot
 */
record Term(String text, Binding binding, Optional<String> obstacle) {

    static Term of(String text, Binding binding) {
        return text.length() >= FormulaLimits.CHARACTERS
                ? unavailable(FormulaLimits.tooLong())
                : new Term(text, binding, Optional.empty());
    }

    static Term atom(String text) {
        return of(text, Binding.ATOM);
    }

    static Term unavailable(String reason) {
        return new Term("", Binding.ATOM, Optional.of(reason));
    }

    /** The obstacle of the first of the parts that has one, otherwise this. */
    Term unlessHindered(Stream<Term> parts) {
        return parts.filter(part -> part.obstacle().isPresent()).findFirst().orElse(this);
    }

    /** This as a number: 1 for TRUE, 0 for FALSE. */
    Term numeric() {
        return binding == Binding.COMPARISON ? atom("IF(" + text + ",1,0)") : this;
    }

    /** This as a condition: anything but 0 is TRUE. */
    String condition() {
        return binding == Binding.COMPARISON ? text : text + "<>0";
    }

    /** The number as text that an operator of this binding, or a tighter one, may follow or precede. */
    String atLeast(Binding required) {
        Term number = numeric();
        return number.binding().compareTo(required) >= 0 ? number.text() : '(' + number.text() + ')';
    }
}
