package org.curvefit.cli;

import java.nio.file.Path;
import java.util.Optional;
import org.curvefit.api.CurveFit;
import org.curvefit.api.data.Dataset;
import org.curvefit.api.error.Location;
import org.curvefit.api.error.RequestException;
import org.curvefit.api.io.Source;

/** The data of a command: a file, or standard input. */
final class DataFile {
    private final Session session;
    private final Optional<Path> file;

    private DataFile(Session session, Optional<Path> file) {
        this.session = session;
        this.file = file;
    }

    /**
     * The data named by an argument.
     *
     * @param index of the argument; {@code -} and nothing mean standard input
     */
    static DataFile of(Session session, int index) {
        var given = session.arguments().positionals();
        if (given.size() > index + 1) {
            throw new RequestException(
                    "E123",
                    "too many arguments: " + String.join(" ", given.subList(index + 1, given.size())),
                    Location.none(),
                    "curvefit " + session.arguments().command().usage() + "; put a formula into quotes: 'y = a*x + b'");
        }
        if (given.size() <= index || given.get(index).equals("-")) {
            return new DataFile(session, Optional.empty());
        }
        return new DataFile(session, Optional.of(session.environment().file(given.get(index))));
    }

    /** The file, where it is one. */
    Optional<Path> file() {
        return file;
    }

    /** Whether somebody would have to type the data. */
    boolean isTyped() {
        return file.isEmpty() && session.environment().terminals().in();
    }

    /** Where the bytes come from. */
    Source source() {
        return file.isPresent()
                ? Source.of(file.get())
                : Source.of("stdin", session.streams().in());
    }

    /** Reads the table and says what the reader has to say. */
    Dataset read(CurveFit engine) {
        Dataset data = engine.read(source(), new FitOptions(session.arguments()).reader());
        for (String note : data.reading().notes()) {
            session.messages().note(note);
        }
        return data;
    }
}
