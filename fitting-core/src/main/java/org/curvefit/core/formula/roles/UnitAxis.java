package org.curvefit.core.formula.roles;

import org.curvefit.core.formula.ast.Expression;

/**
 * A direction in which units are measured. A key of maps: equality is written out, because the one that the JVM derives for records takes 15 ms to be
 * set up at its first use, a twentieth of a small job.
 */
public sealed interface UnitAxis {
    /** The unit of the response. */
    record Response() implements UnitAxis {
        @Override
        public boolean equals(Object other) {
            return other instanceof Response;
        }

        @Override
        public int hashCode() {
            return 1;
        }
    }

    /**
     * The unit of an expression of columns only.
     *
     * @param carrier the expression, e.g. x or log(x)
     */
    record Carrier(Expression carrier) implements UnitAxis {
        @Override
        public boolean equals(Object other) {
            return other instanceof Carrier that && carrier == that.carrier;
        }

        @Override
        public int hashCode() {
            return 31 + carrier.hashCode();
        }
    }

    /**
     * The "unit" of exp(c h): what a shift of h by one multiplies it by.
     *
     * @param coefficient c, the same in every row
     * @param carrier h, of columns only
     */
    record Growth(Expression coefficient, Expression carrier) implements UnitAxis {
        @Override
        public boolean equals(Object other) {
            return other instanceof Growth that && coefficient == that.coefficient && carrier == that.carrier;
        }

        @Override
        public int hashCode() {
            return 31 * (31 * 2 + coefficient.hashCode()) + carrier.hashCode();
        }
    }

    /**
     * The unit of h^e.
     *
     * @param exponent e, the same in every row
     * @param carrier h, of columns only
     */
    record Power(Expression exponent, Expression carrier) implements UnitAxis {
        @Override
        public boolean equals(Object other) {
            return other instanceof Power that && exponent == that.exponent && carrier == that.carrier;
        }

        @Override
        public int hashCode() {
            return 31 * (31 * 3 + exponent.hashCode()) + carrier.hashCode();
        }
    }
}
