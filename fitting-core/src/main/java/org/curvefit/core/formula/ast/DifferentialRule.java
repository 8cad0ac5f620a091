package org.curvefit.core.formula.ast;

import java.util.List;

/** The derivative of an elementary function, given the derivatives of its arguments. */
@FunctionalInterface
interface DifferentialRule {

    Expression differentiate(Algebra algebra, Call call, List<Expression> derivatives);

    /** The chain rule: the sum of partial derivative times derivative of the argument. */
    static DifferentialRule smooth(Partial... partials) {
        return (algebra, call, derivatives) -> {
            Expression total = algebra.constant(0);
            for (int place = 0; place < partials.length; place++) {
                Expression inner = derivatives.get(place);
                if (!inner.isConstant(0)) {
                    total = algebra.sum(total, algebra.product(partials[place].of(algebra, call), inner));
                }
            }
            return total;
        };
    }

    /** The chain rule for a partial derivative that is infinite at the edge of the domain, where an argument that does not move yields 0. */
    static DifferentialRule steep(Partial partial) {
        return (algebra, call, derivatives) -> derivatives.get(0).isConstant(0)
                ? derivatives.get(0)
                : algebra.call(ElementaryFunction.CHAIN, partial.of(algebra, call), derivatives.get(0));
    }

    /** A function made of steps: its derivative is 0 wherever it exists. */
    static DifferentialRule stepwise() {
        return (algebra, call, derivatives) -> algebra.constant(0);
    }

    /** A choice between the two arguments: the derivative is that of the argument chosen, the first one where they are equal. */
    static DifferentialRule choice(Operator firstIsChosen) {
        return (algebra, call, derivatives) -> algebra.conditional(
                algebra.binary(firstIsChosen, call.argument(0), call.argument(1)),
                derivatives.get(0),
                derivatives.get(1));
    }

    /** For functions that appear in second derivatives only: third derivatives are not offered. */
    static DifferentialRule none() {
        return (algebra, call, derivatives) -> {
            throw new AssertionError("a third derivative was asked of " + call.function());
        };
    }

    /** One partial derivative of a call. */
    @FunctionalInterface
    interface Partial {
        Expression of(Algebra algebra, Call call);
    }
}
