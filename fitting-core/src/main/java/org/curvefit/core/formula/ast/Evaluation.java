package org.curvefit.core.formula.ast;

/** The value of an elementary function; arguments beyond its arity are ignored. */
@FunctionalInterface
interface Evaluation {

    double at(double first, double second, double third);

    static Evaluation of(Unary function) {
        return (first, second, third) -> function.at(first);
    }

    static Evaluation of(Binary function) {
        return (first, second, third) -> function.at(first, second);
    }

    /** A function of one number. */
    @FunctionalInterface
    interface Unary {
        double at(double argument);
    }

    /** A function of two numbers. */
    @FunctionalInterface
    interface Binary {
        double at(double first, double second);
    }
}
