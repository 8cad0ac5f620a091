package org.curvefit.cli;

import java.io.IOException;
import java.util.Optional;

/** Prints the version of the program and of Java. */
final class VersionCommand implements Command {
    @Override
    public ExitCode run(Session session) throws IOException {
        String version = Optional.ofNullable(Main.class.getPackage().getImplementationVersion())
                .orElse("(not packaged)");
        StandardOutput.text(
                session, "curvefit " + version + ", Java " + Runtime.version().feature() + "\n");
        return ExitCode.DONE;
    }
}
