package org.curvefit.cli;

/** Writes an argument so that a shell reads it as one. */
final class ShellWord {
    private static final String HARMLESS = "._-+/:=,@%";

    private ShellWord() {}

    /** The argument as it is, or in single quotes. */
    static String of(String argument) {
        for (int i = 0; i < argument.length(); i++) {
            char c = argument.charAt(i);
            if (!Character.isLetterOrDigit(c) && HARMLESS.indexOf(c) < 0) {
                return quoted(argument);
            }
        }
        return argument.isEmpty() ? "''" : argument;
    }

    private static String quoted(String argument) {
        return "'" + argument.replace("'", "'\\''") + "'";
    }
}
