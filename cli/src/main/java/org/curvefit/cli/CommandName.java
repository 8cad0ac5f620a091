package org.curvefit.cli;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.curvefit.cli.Option.Group;

/** The commands by the words that choose them. */
enum CommandName {
    FIT(
            "[fit] FORMULA [FILE...]",
            "fit a formula (the default command)",
            EnumSet.complementOf(EnumSet.of(Group.SENSE, Group.BACKWARDS))),
    MINIMIZE(
            "minimize FORMULA",
            "minimize a written loss, without data",
            EnumSet.of(
                    Group.PARAMETERS,
                    Group.METHOD,
                    Group.SENSE,
                    Group.STOP,
                    Group.FILES,
                    Group.TABLES,
                    Group.RUN,
                    Group.TRUST,
                    Group.MANNERS)),
    SCAN(
            "scan FORMULA [FILE]",
            "the loss on a grid of parameters",
            EnumSet.complementOf(EnumSet.of(Group.GROUPS, Group.STANDSTILL, Group.SENSE, Group.BACKWARDS))),
    COMPARE(
            "compare FORMULA... [FILE]",
            "several models for the same rows",
            EnumSet.of(
                    Group.READING,
                    Group.COLUMNS,
                    Group.WEIGHTS,
                    Group.PARAMETERS,
                    Group.STOP,
                    Group.LEVEL,
                    Group.FILES,
                    Group.TABLES,
                    Group.RUN,
                    Group.TRUST,
                    Group.MANNERS)),
    CHECK(
            "check FORMULA [FILE]",
            "the formula as it is understood",
            EnumSet.of(
                    Group.READING,
                    Group.COLUMNS,
                    Group.WEIGHTS,
                    Group.PARAMETERS,
                    Group.RELATIONS,
                    Group.METHOD,
                    Group.MANNERS)),
    PEEK("peek [FILE]", "how a file is read", EnumSet.of(Group.READING, Group.MANNERS)),
    PREDICT(
            "predict RESULT.json [FILE]",
            "y for new x, or x for given y",
            EnumSet.of(Group.READING, Group.LEVEL, Group.BACKWARDS, Group.FILES, Group.TRUST, Group.MANNERS)),
    DEMO("demo", "write an example file and fit it", EnumSet.of(Group.MANNERS)),
    EXPLAIN("explain [CODE...]", "what a code, a status or a flag means", EnumSet.of(Group.MANNERS)),
    PLUGINS("plugins", "solvers, readers, writers found", EnumSet.of(Group.MANNERS)),
    VERSION("version", "the version", EnumSet.of(Group.MANNERS)),
    HELP("help [TOPIC]", "help about a command or a topic", EnumSet.of(Group.MANNERS));

    private final String usage;
    private final String summary;
    private final Set<Group> groups;

    CommandName(String usage, String summary, Set<Group> groups) {
        this.usage = usage;
        this.summary = summary;
        this.groups = groups;
    }

    /** The word. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Its arguments. */
    String usage() {
        return usage;
    }

    /** One line about it. */
    String summary() {
        return summary;
    }

    /** Whether it takes an option. */
    boolean takes(Option option) {
        return groups.contains(option.group());
    }

    /** The command itself. */
    Command create() {
        return switch (this) {
            case FIT -> new FitCommand();
            case MINIMIZE -> new MinimizeCommand();
            case SCAN -> new ScanCommand();
            case COMPARE -> new CompareCommand();
            case CHECK -> new CheckCommand();
            case PEEK -> new PeekCommand();
            case PREDICT -> new PredictCommand();
            case DEMO -> new DemoCommand();
            case EXPLAIN -> new ExplainCommand();
            case PLUGINS -> new PluginsCommand();
            case VERSION -> new VersionCommand();
            case HELP -> new HelpCommand();
        };
    }

    /** The command of exactly this word. */
    static Optional<CommandName> of(String word) {
        for (CommandName command : values()) {
            if (command.word().equals(word)) {
                return Optional.of(command);
            }
        }
        return Optional.empty();
    }

    /** All words. */
    static List<String> words() {
        List<String> words = new ArrayList<>();
        for (CommandName command : values()) {
            words.add(command.word());
        }
        return words;
    }
}
