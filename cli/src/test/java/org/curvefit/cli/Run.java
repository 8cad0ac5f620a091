package org.curvefit.cli;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;

/**
 * How a run inside of this process ended.
 *
 * @param code exit code
 * @param out standard output
 * @param err standard error
 */
record Run(int code, String out, String err) {
    /** Surroundings without a terminal, with the fake engine. */
    static Environment pipes(Path folder) {
        return new Environment(folder, Map.of(), Terminals.none(), FakeEngine::load);
    }

    /** Surroundings in which everything is a terminal, with the fake engine. */
    static Environment terminal(Path folder) {
        return new Environment(folder, Map.of("TERM", "xterm"), new Terminals(true, true, true), FakeEngine::load);
    }

    /** Runs a command line without standard input. */
    static Run of(Environment environment, String... args) {
        return of(environment, "", args);
    }

    /** Runs a command line. */
    static Run of(Environment environment, String in, String[] args) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Run run = into(out, environment, in, args);
        return new Run(run.code(), out.toString(StandardCharsets.UTF_8), run.err());
    }

    /** Runs a command line with a standard output of one's own. */
    static Run into(OutputStream out, Environment environment, String in, String... args) {
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int code = Main.run(
                args,
                new ByteArrayInputStream(in.getBytes(StandardCharsets.UTF_8)),
                out,
                new PrintStream(err, true, StandardCharsets.UTF_8),
                environment);
        return new Run(code, "", err.toString(StandardCharsets.UTF_8));
    }
}
