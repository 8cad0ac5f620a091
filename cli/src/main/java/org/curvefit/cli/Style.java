package org.curvefit.cli;

import java.util.List;
import java.util.Optional;

/**
 * How text looks: with or without colours, with or without characters outside of ASCII.
 *
 * @param colored whether colours are used
 * @param ascii whether only ASCII is used
 */
record Style(boolean colored, boolean ascii) {
    private static final int LABEL_WIDTH = 9;
    private static final String RESET = "\u001b[0m";

    /** Neither colours nor anything else that is special. */
    static Style plain() {
        return new Style(false, false);
    }

    /** As asked for by options and environment, for a stream that is a terminal or not. */
    static Style of(Arguments arguments, Environment environment, boolean terminal) {
        Optional<String> given = arguments.text(Option.COLOR);
        String wanted = given.isEmpty()
                ? "auto"
                : new OptionValue(Option.COLOR, given.get()).oneOf(List.of("auto", "always", "never"));
        boolean able = terminal
                && environment.isSet("TERM")
                && !"dumb".equals(environment.variables().get("TERM"))
                && !environment.isSet("NO_COLOR");
        return new Style(wanted.equals("always") || (wanted.equals("auto") && able), arguments.has(Option.ASCII));
    }

    /** Text of any origin, harmless, in a tone. */
    String paint(Tone tone, String text) {
        String harmless = show(text);
        return colored ? tone.code + harmless + RESET : harmless;
    }

    /** Text of any origin, harmless. */
    String show(String text) {
        String harmless = Printable.lines(text);
        return ascii ? Printable.ascii(harmless) : harmless;
    }

    /** A line of a report: a label of up to eight letters, or none, and text of any origin. */
    String line(String label, String text) {
        return (label.isEmpty() ? "" : paint(Tone.LABEL, label)) + " ".repeat(LABEL_WIDTH - label.length()) + show(text)
                + "\n";
    }

    /** What a word says. The word itself says it too: colour is never alone. */
    enum Tone {
        GOOD("\u001b[32m"),
        DOUBTFUL("\u001b[33m"),
        BAD("\u001b[31m"),
        LABEL("\u001b[1m");

        private final String code;

        Tone(String code) {
            this.code = code;
        }
    }
}
