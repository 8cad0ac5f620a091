package org.curvefit.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.curvefit.api.error.Location;
import org.curvefit.api.error.RequestException;
import org.curvefit.api.error.Spelling;

/** Explains the program, one of its commands, or a topic. */
final class HelpCommand implements Command {
    private static final List<String> TOPICS = List.of("formula", "functions", "exit-codes");

    @Override
    public ExitCode run(Session session) throws IOException {
        List<String> words = session.arguments().positionals();
        StandardOutput.text(session, words.isEmpty() ? overview() : topic(words.get(0)));
        return ExitCode.DONE;
    }

    /** Options of one command, or everything for the default command that was not named. */
    static ExitCode about(CommandName command, Session session) throws IOException {
        boolean all = command == CommandName.HELP
                || (command == CommandName.FIT && !session.arguments().named());
        StandardOutput.text(session, all ? overview() : options(command));
        return ExitCode.DONE;
    }

    /** A reminder on standard error for a command line that lacks something. */
    static ExitCode brief(Session session) throws IOException {
        session.messages().stream().print(resource("brief.txt"));
        return ExitCode.REQUEST;
    }

    private static String overview() throws IOException {
        TextTable table = new TextTable();
        for (CommandName command : CommandName.values()) {
            table.row(List.of("  curvefit " + command.usage(), command.summary()));
        }
        return resource("overview.txt").replace("{commands}", table.text().stripTrailing());
    }

    private static String topic(String word) throws IOException {
        Optional<CommandName> command = CommandName.of(word);
        if (command.isPresent()) {
            return options(command.get());
        }
        if (word.equals("exit-codes")) {
            return exitCodes();
        }
        if (TOPICS.contains(word)) {
            return resource(word + ".txt");
        }
        List<String> known = new ArrayList<>(CommandName.words());
        known.addAll(TOPICS);
        throw new RequestException(
                "E122",
                "there is no help about \"" + word + "\"",
                Location.at("topics: " + String.join(", ", known)),
                Spelling.nearest(word, known)
                        .map(near -> "did you mean " + near + "?")
                        .orElse("curvefit help"));
    }

    private static String exitCodes() {
        TextTable table = new TextTable();
        for (ExitCode code : ExitCode.values()) {
            table.row(List.of(Integer.toString(code.number()), code.meaning()));
        }
        return table.text();
    }

    private static String options(CommandName command) {
        StringBuilder text = new StringBuilder("curvefit " + command.usage() + "\n" + command.summary() + "\n");
        TextTable table = new TextTable();
        for (Option option : Option.values()) {
            if (command.takes(option)) {
                table.row(List.of("  " + (option.flag() + " " + option.label()).strip(), option.summary()));
            }
        }
        return text.append('\n').append(table.text()).toString();
    }

    private static String resource(String name) throws IOException {
        try (InputStream in = HelpCommand.class.getResourceAsStream("help/" + name)) {
            if (in == null) {
                throw new AssertionError(name + " is not packaged");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
