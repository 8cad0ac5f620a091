package org.curvefit.cli;

import org.curvefit.api.fit.FitStatus;
import org.curvefit.api.fit.Outcome;
import org.curvefit.cli.Style.Tone;

/** The line of a report that says whether the answer may be used. */
final class StatusLine {
    private static final int WIDTH = 13;

    private StatusLine() {}

    /** The status, and how the answer was reached; what is wrong with it and what to try where it is not ok. */
    static String of(Outcome result, Style style) {
        FitStatus status = result.status();
        String word = status.name();
        Tone tone = !status.ok() ? Tone.BAD : Finding.of(result).isEmpty() ? Tone.GOOD : Tone.DOUBTFUL;
        String gap = " ".repeat(Math.max(2, WIDTH - word.length()));
        String how = status.ok() ? MethodWords.of(result) : result.explanation();
        return style.paint(tone, word) + gap + style.show(how);
    }
}
