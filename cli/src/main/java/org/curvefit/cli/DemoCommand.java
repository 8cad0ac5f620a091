package org.curvefit.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.curvefit.api.error.Location;
import org.curvefit.api.error.OutputException;

/** Writes an example file and fits it, after saying so. */
final class DemoCommand implements Command {
    private static final String FILE = "cooling.csv";
    private static final String FORMULA = "temp_C = a + b*exp(-c*minute)";

    @Override
    public ExitCode run(Session session) throws IOException {
        String example = example();
        Path file = session.environment().file(FILE);
        if (!Files.exists(file)) {
            session.messages().say("demo", "writing " + FILE + " into this folder: a cup of coffee that cools down");
            TextFile.write(file, example);
        } else if (!Files.readString(file, StandardCharsets.ISO_8859_1).equals(example)) {
            throw new OutputException(
                    "E405",
                    FILE + " is already here and is not the example",
                    Location.at(file.toAbsolutePath().toString()),
                    "run curvefit demo in another folder");
        }
        session.messages().say("demo", "curvefit " + ShellWord.of(FORMULA) + " " + FILE);
        Arguments fit =
                new Arguments(CommandName.FIT, true, Map.of(Option.FORMAT, List.of("text")), List.of(FORMULA, FILE));
        return new FitCommand().run(new Session(fit, session.environment(), session.streams(), session.messages()));
    }

    /** The example as packaged. */
    static String example() throws IOException {
        try (InputStream in = DemoCommand.class.getResourceAsStream(FILE)) {
            if (in == null) {
                throw new AssertionError(FILE + " is not packaged");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
