package org.curvefit.api.model;

import java.util.List;

/**
 * A language in which a model can be written down, e.g. that of a spreadsheet: one method per kind of part, called for operands before the
 * part that they belong to. {@link ModelFunction#express} walks through a model and returns what the notation made of the whole.
 *
 * <p>A part that occurs several times is handed over once and its image used several times, so that the walk takes time in proportion to the
 * distinct parts. A notation whose images grow with their operands bounds them itself.
 *
 * @param <T> what a part becomes
 */
public interface Notation<T> {
    /** A finite number, of either sign. */
    T number(double value);

    /** A parameter of the model. */
    T parameter(String name);

    /** An input column. */
    T input(String name);

    /** The operand with its sign changed. */
    T negation(T operand);

    /** left + right. */
    T sum(T left, T right);

    /** left - right. */
    T difference(T left, T right);

    /** left * right. */
    T product(T left, T right);

    /** left / right. */
    T quotient(T left, T right);

    /** base raised to the exponent. */
    T power(T base, T exponent);

    /** 1 where the comparison holds, otherwise 0. */
    T comparison(Comparison comparison, T left, T right);

    /** One of two values: anything but 0 chooses the first. Only the chosen one has to have a value. */
    T choice(T condition, T whenTrue, T whenFalse);

    /**
     * A function of the formula language.
     *
     * @param function its first name: {@code exp log log10 log2 log1p expm1 sqrt cbrt abs sign floor step min max sin cos tan asin acos atan
     *     atan2 sinh cosh tanh erf erfc normcdf gamma lgamma sinc besselj0 besselj1 voigt}; others may be added
     * @param arguments in the order of the formula language
     */
    T call(String function, List<T> arguments);
}
