package org.curvefit.api.fit;

import java.util.List;

/**
 * How the intervals of the parameters were made.
 *
 * @param kind what they are; Wald where those asked for could not be made
 * @param bootstrap what the refits say, one element per free parameter; empty where none were made
 * @param refits how many refits ended well
 * @param failures how many did not
 */
public record IntervalReport(IntervalChoice.Kind kind, List<BootstrapEstimate> bootstrap, int refits, int failures) {
    /** Wald intervals need no refit. */
    public static final IntervalReport WALD = new IntervalReport(IntervalChoice.Kind.WALD, List.of(), 0, 0);

    public IntervalReport {
        bootstrap = List.copyOf(bootstrap);
    }
}
