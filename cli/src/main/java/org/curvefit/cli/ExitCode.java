package org.curvefit.cli;

import org.curvefit.api.error.CurveFitException;
import org.curvefit.api.error.DataException;
import org.curvefit.api.error.FormulaException;
import org.curvefit.api.error.LimitException;
import org.curvefit.api.error.OutputException;
import org.curvefit.api.error.PluginException;
import org.curvefit.api.error.RequestException;
import org.curvefit.api.fit.FitStatus;

/** How a run ended, for scripts. The numbers never change. */
enum ExitCode {
    DONE(0, "done; the status is one that may be used (warnings may be printed)"),
    BUG(1, "a bug in the program, or the Java machine itself failed"),
    REQUEST(2, "the command or the formula is wrong; nothing was written"),
    DATA(3, "the data cannot be used: unreadable, ambiguous, too few rows, wrong column"),
    OUTPUT(4, "an output could not be written; a file that was there is untouched"),
    LIMIT(5, "a limit was reached: memory, size, number"),
    PLUGIN(6, "a plugin is missing or failed"),
    UNTRUSTED(10, "the fit ran and the result is written, but it is not to be trusted; with --strict: any warning"),
    INTERRUPTED(130, "interrupted by Ctrl-C; 129 and 143 for the signals HUP and TERM");

    private final int number;
    private final String meaning;

    ExitCode(int number, String meaning) {
        this.number = number;
        this.meaning = meaning;
    }

    /** What the process returns. */
    int number() {
        return number;
    }

    /** In words, for the help. */
    String meaning() {
        return meaning;
    }

    /** The code for an answer. */
    static ExitCode of(FitStatus status) {
        return switch (status) {
            case SOLVED, CONVERGED, EXACT, AT_BOUND, GRID_BEST, AT_START -> DONE;
            case NOT_IDENTIFIABLE,
                    STUCK_AT_START,
                    MAX_ITERATIONS,
                    TIME_LIMIT,
                    DIVERGED,
                    NONFINITE_AT_START,
                    NONFINITE -> UNTRUSTED;
            case CANCELLED -> INTERRUPTED;
            case TOO_FEW_POINTS -> DATA;
        };
    }

    /** The code for an answer, with what the command line says about doubts. */
    static ExitCode of(FitStatus status, Session session) {
        ExitCode code = of(status);
        boolean accepted = code == UNTRUSTED && session.arguments().has(Option.ACCEPT);
        if (code != DONE && !accepted) {
            return code;
        }
        boolean doubted =
                session.arguments().has(Option.STRICT) && session.messages().warnings() > 0;
        return doubted ? UNTRUSTED : DONE;
    }

    /** The code for something that the caller can fix. */
    static ExitCode of(CurveFitException failure) {
        if (failure instanceof FormulaException || failure instanceof RequestException) {
            return REQUEST;
        }
        if (failure instanceof DataException) {
            return DATA;
        }
        if (failure instanceof OutputException) {
            return OUTPUT;
        }
        if (failure instanceof LimitException) {
            return LIMIT;
        }
        if (failure instanceof PluginException) {
            return PLUGIN;
        }
        throw new AssertionError(failure);
    }
}
