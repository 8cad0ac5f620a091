package org.curvefit.cli;

import org.curvefit.api.fit.NestedTest;

/** The test of a model against a special case in words. */
final class TestWords {
    /** The usual level: beyond it the special case is given up. */
    private static final double LEVEL = 0.05;

    private static final int DIGITS = 4;
    private static final int P_DIGITS = 2;
    private static final double SMALLEST_P = 1e-15;

    private TestWords() {}

    /** E.g. {@code one curve for all groups: F(2, 19) = 14.20, p = 0.00018: its 2 additional parameters are needed}. */
    static String of(NestedTest test) {
        boolean needed = test.p() < LEVEL;
        String degrees = test.statistic().equals("F")
                ? "(" + test.additional() + ", " + test.remaining() + ")"
                : "(" + test.additional() + ")";
        String p = test.p() < SMALLEST_P ? "p < 1e-15" : "p = " + Significant.of(test.p(), P_DIGITS);
        String parameters = test.additional() == 1
                ? "its additional parameter is "
                : "its " + test.additional() + " additional parameters are ";
        return test.against() + ": " + test.statistic() + degrees + " = " + Significant.of(test.value(), DIGITS) + ", "
                + p + ": " + parameters + (needed ? "needed" : "not needed");
    }
}
