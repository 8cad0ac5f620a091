package org.curvefit.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.curvefit.api.CurveFit;
import org.curvefit.api.error.Location;
import org.curvefit.api.error.RequestException;
import org.curvefit.api.error.Spelling;
import org.curvefit.api.loss.LossFunction;
import org.curvefit.api.solver.LearningRate;
import org.curvefit.api.solver.Solver;
import org.curvefit.api.spi.Extensions;
import org.curvefit.api.spi.Provider;

/** Explains the program, one of its commands, or a topic. */
final class HelpCommand implements Command {
    /** Leaves room for the longest flag on a terminal of 80 columns. */
    private static final int SUMMARY_WIDTH = 56;

    private static final List<String> TOPICS = List.of("formula", "functions", "exit-codes");

    @Override
    public ExitCode run(Session session) throws IOException {
        List<String> words = session.arguments().positionals();
        StandardOutput.text(session, words.isEmpty() ? overview() : topic(words.get(0), session));
        return ExitCode.DONE;
    }

    /** Options of one command, or everything for the default command that was not named. */
    static ExitCode about(CommandName command, Session session) throws IOException {
        boolean all = command == CommandName.HELP
                || (command == CommandName.FIT && !session.arguments().named());
        StandardOutput.text(session, all ? overview() : options(command, session));
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

    private static String topic(String word, Session session) throws IOException {
        Optional<CommandName> command = CommandName.of(word);
        if (command.isPresent()) {
            return options(command.get(), session);
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
                Spelling.fix(word, known, "curvefit help"));
    }

    private static String exitCodes() {
        TextTable table = new TextTable();
        for (ExitCode code : ExitCode.values()) {
            table.row(List.of(Integer.toString(code.number()), code.meaning()));
        }
        return table.text();
    }

    private static String options(CommandName command, Session session) {
        StringBuilder text = new StringBuilder("curvefit " + command.usage() + "\n" + command.summary() + "\n");
        TextTable table = new TextTable();
        for (Option option : Option.values()) {
            if (command.takes(option)) {
                String flag = "  " + (option.flag() + " " + option.label()).strip();
                for (String line : wrapped(named(option.summary(), session))) {
                    table.row(List.of(flag, line));
                    flag = "";
                }
            }
        }
        return text.append('\n').append(table.text()).toString();
    }

    /** Names of plugins can make a summary as long as they like. */
    private static List<String> wrapped(String summary) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : summary.split(" ")) {
            if (line.length() + word.length() >= SUMMARY_WIDTH) {
                lines.add(line.toString().strip());
                line.setLength(0);
            }
            line.append(word).append(' ');
        }
        lines.add(line.toString().strip());
        return lines;
    }

    /** Puts the names of what the program and its plugins provide in their places. */
    private static String named(String summary, Session session) {
        if (!summary.contains("{")) {
            return summary;
        }
        try (CurveFit engine = session.environment().loading().load()) {
            Extensions found = engine.extensions();
            return summary.replace("{methods}", names(found, Solver.class))
                    .replace("{rates}", names(found, LearningRate.class))
                    .replace("{losses}", names(found, LossFunction.class));
        }
    }

    private static <T> String names(Extensions found, Class<T> type) {
        return found.all(type).stream().map(Provider::name).collect(Collectors.joining(" "));
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
