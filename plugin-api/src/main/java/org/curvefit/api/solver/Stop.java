package org.curvefit.api.solver;

/** Why the iterations ended. It does not say whether the answer may be used. */
public sealed interface Stop {
    /** The rule's or limit's name. */
    String rule();

    /** The measured value; NaN where the rule has none. */
    double measured();

    /** The threshold; NaN where the rule has none. */
    double threshold();

    /** The reason in words, e.g. {@code gtol reached: 3.1e-11 <= 1e-10}. */
    default String text() {
        return Double.isNaN(measured())
                ? rule()
                : rule() + " reached: " + (float) measured() + ", threshold " + (float) threshold();
    }

    /** A stopping rule held. */
    record Reached(String rule, double measured, double threshold) implements Stop {}

    /** The method is complete by construction: closed form, or a grid. */
    record Complete(String rule) implements Stop {
        @Override
        public double measured() {
            return Double.NaN;
        }

        @Override
        public double threshold() {
            return Double.NaN;
        }
    }

    /**
     * Every node of a grid was evaluated.
     *
     * @param measured number of nodes
     */
    record GridComplete(double measured) implements Stop {
        @Override
        public String rule() {
            return "grid";
        }

        @Override
        public double threshold() {
            return Double.NaN;
        }

        @Override
        public String text() {
            return "all " + (long) measured + " nodes evaluated";
        }
    }

    /** No trial can improve the point within working precision. */
    record NoFurtherProgress(String rule, double measured, double threshold) implements Stop {}

    /** No step was to be made. */
    record Unfitted(String rule) implements Stop {
        @Override
        public double measured() {
            return Double.NaN;
        }

        @Override
        public double threshold() {
            return Double.NaN;
        }
    }

    /** The iterations are used up. */
    record IterationLimit(double measured, double threshold) implements Stop {
        @Override
        public String rule() {
            return "max-iter";
        }
    }

    /** The time is used up; both values in seconds. */
    record TimeLimit(double measured, double threshold) implements Stop {
        @Override
        public String rule() {
            return "timeout";
        }
    }

    /**
     * The cost grew beyond measure.
     *
     * @param rule what grew
     * @param measured the loss at the end
     * @param threshold the learning rate
     */
    record Diverged(String rule, double measured, double threshold) implements Stop {
        @Override
        public String text() {
            return "the " + rule + " grew to " + (float) measured
                    + (Double.isNaN(threshold) ? "" : " with learning rate " + (float) threshold);
        }
    }

    /** The cost or a derivative is not finite at the start point. */
    record NonFiniteStart(String rule) implements Stop {
        @Override
        public double measured() {
            return Double.NaN;
        }

        @Override
        public double threshold() {
            return Double.NaN;
        }
    }

    /** The thread was interrupted. */
    record Cancelled(String rule) implements Stop {
        @Override
        public double measured() {
            return Double.NaN;
        }

        @Override
        public double threshold() {
            return Double.NaN;
        }
    }
}
