package org.curvefit.cli;

import java.io.IOException;

/** One command of the program. */
interface Command {
    /**
     * Does it.
     *
     * @throws IOException as standard output throws it
     */
    ExitCode run(Session session) throws IOException;
}
