package org.curvefit.cli;

import java.io.Console;

/**
 * Which standard streams are terminals.
 *
 * @param in standard input
 * @param out standard output
 * @param err standard error
 */
record Terminals(boolean in, boolean out, boolean err) {
    /** Set by the launcher: the numbers of the descriptors that are terminals, e.g. {@code 02}. */
    static final String PROPERTY = "curvefit.terminals";

    private static final int FIRST_WITH_CONSOLE_FOR_ALL = 22;

    /** No stream is a terminal. */
    static Terminals none() {
        return new Terminals(false, false, false);
    }

    /** The streams of this process: as the launcher saw them, otherwise as far as Java can tell. */
    static Terminals ofProcess() {
        String seen = System.getProperty(PROPERTY);
        if (seen != null) {
            return new Terminals(seen.indexOf('0') >= 0, seen.indexOf('1') >= 0, seen.indexOf('2') >= 0);
        }
        boolean console = hasConsole();
        return new Terminals(console, console, console);
    }

    /** Whether both standard input and output are terminals; since Java 22 there is a console in any case and it must be asked. */
    private static boolean hasConsole() {
        Console console = System.console();
        if (console == null || Runtime.version().feature() < FIRST_WITH_CONSOLE_FOR_ALL) {
            return console != null;
        }
        try {
            return (Boolean) Console.class.getMethod("isTerminal").invoke(console);
        } catch (ReflectiveOperationException absent) {
            return false;
        }
    }
}
