package org.curvefit.cli;

import java.nio.file.Path;
import java.util.Map;
import org.curvefit.api.CurveFit;
import org.curvefit.api.spi.Extensions;

/**
 * The surroundings of a run.
 *
 * @param folder what file names are relative to
 * @param variables environment variables
 * @param terminals which streams are terminals
 * @param loading how the engine is found, when a command needs it
 */
record Environment(Path folder, Map<String, String> variables, Terminals terminals, Loading loading) {
    /** Finds the engine and all extensions. */
    interface Loading {
        CurveFit load();
    }

    /** The surroundings of this process. */
    static Environment ofProcess() {
        return new Environment(Path.of(""), System.getenv(), Terminals.ofProcess(), Environment::load);
    }

    private static CurveFit load() {
        return CurveFit.load(Extensions.load(new ListedProviders(Environment.class.getClassLoader())));
    }

    /** A file named on the command line. */
    Path file(String name) {
        return folder.resolve(name);
    }

    /** An environment variable that is set and not empty. */
    boolean isSet(String variable) {
        return !variables.getOrDefault(variable, "").isEmpty();
    }
}
