package org.curvefit.api.fit;

/**
 * One test of an answer.
 *
 * @param name e.g. {@code runs}
 * @param statistic the test statistic; NaN where there is none
 * @param p its probability; NaN where there is none
 * @param verdict whether it is fine
 * @param text the finding in words, with what to try where it is not fine
 * @param formula another formula to try, as it can be typed; empty for none
 */
public record Check(String name, double statistic, double p, Verdict verdict, String text, String formula) {
    /** A test that proposes no formula. */
    public Check(String name, double statistic, double p, Verdict verdict, String text) {
        this(name, statistic, p, verdict, text, "");
    }

    /** How a check ended. */
    public enum Verdict {
        OK,
        WARNING
    }
}
