package org.curvefit.cli;

import java.io.PrintStream;
import org.curvefit.api.error.CurveFitException;
import org.curvefit.cli.Style.Tone;

/** Everything that goes to standard error, one line or block at a time; used by one thread. */
final class Messages {
    private final PrintStream err;
    private final Style style;
    private final Volume volume;
    private int warnings;

    Messages(PrintStream err, Style style, Volume volume) {
        this.err = err;
        this.style = style;
        this.volume = volume;
    }

    /** How much is said. */
    enum Volume {
        QUIET,
        NORMAL,
        VERBOSE
    }

    /** As asked for by options. */
    static Messages of(PrintStream err, Arguments arguments, Environment environment) {
        Volume volume = arguments.has(Option.QUIET)
                ? Volume.QUIET
                : arguments.has(Option.VERBOSE) ? Volume.VERBOSE : Volume.NORMAL;
        return new Messages(
                err, Style.of(arguments, environment, environment.terminals().err()), volume);
    }

    /** How many warnings there were, said or not. */
    int warnings() {
        return warnings;
    }

    /** A line with a label of up to eight letters, unless quiet. */
    void say(String label, String text) {
        if (volume != Volume.QUIET) {
            print(style.paint(Tone.LABEL, padded(label)) + style.show(text));
        }
    }

    /** A line with a label, only when asked for. */
    void detail(String label, String text) {
        if (volume == Volume.VERBOSE) {
            say(label, text);
        }
    }

    /** Something that the reader of the result should know. */
    void note(String text) {
        say("note", text);
    }

    /** A doubt about the result. Counted even when quiet. */
    void warning(String code, String text) {
        count();
        if (volume != Volume.QUIET) {
            print(style.paint(Tone.DOUBTFUL, "warning " + code) + "  " + style.show(text));
        }
    }

    /** A doubt that is said elsewhere, in the report. */
    void count() {
        warnings++;
    }

    /** Something that the caller can fix. */
    void error(CurveFitException failure) {
        String text = ErrorText.of(failure);
        int end = text.indexOf("  ");
        print(style.paint(Tone.BAD, text.substring(0, end)) + style.show(text.substring(end)));
    }

    /** Something that we must fix. */
    void bug(String text) {
        print(style.paint(Tone.BAD, "bug") + "  " + style.show(text));
    }

    /** The stream itself, for progress. */
    PrintStream stream() {
        return err;
    }

    /** How messages look. */
    Style style() {
        return style;
    }

    private void print(String text) {
        err.print(text + "\n");
        err.flush();
    }

    private static String padded(String label) {
        return label + " ".repeat(Math.max(1, 9 - label.length()));
    }
}
