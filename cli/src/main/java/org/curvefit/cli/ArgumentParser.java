package org.curvefit.cli;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.curvefit.api.error.Location;
import org.curvefit.api.error.RequestException;
import org.curvefit.api.error.Spelling;

/**
 * Takes a command line apart. Forms: {@code --name value}, {@code --name=value}, {@code -o value}, {@code -ovalue}, {@code -qv}; {@code --} ends
 * the options. The first argument is a command only if it is exactly a command's word.
 */
final class ArgumentParser {
    private final CommandName command;
    private final String[] args;
    private final Map<Option, List<String>> options = new EnumMap<>(Option.class);
    private final List<String> positionals = new ArrayList<>();
    private int next;

    private ArgumentParser(CommandName command, String[] args, int first) {
        this.command = command;
        this.args = args;
        this.next = first;
    }

    /** Takes a command line apart. */
    static Arguments parse(String[] args) {
        Optional<CommandName> named = args.length == 0 ? Optional.empty() : CommandName.of(args[0]);
        ArgumentParser parser =
                new ArgumentParser(named.orElse(CommandName.FIT), args.clone(), named.isPresent() ? 1 : 0);
        parser.parse();
        return new Arguments(parser.command, named.isPresent(), parser.options, parser.positionals);
    }

    private void parse() {
        while (next < args.length) {
            String argument = args[next++];
            if (argument.equals("--")) {
                positionals.addAll(List.of(args).subList(next, args.length));
                return;
            }
            if (argument.startsWith("--")) {
                longOption(argument);
            } else if (argument.startsWith("-") && argument.length() > 1) {
                shortOption(argument);
            } else {
                positionals.add(argument);
            }
        }
    }

    private void longOption(String argument) {
        int equals = argument.indexOf('=');
        String flag = equals < 0 ? argument : argument.substring(0, equals);
        Option option = known(flag, argument);
        if (equals < 0) {
            add(option);
        } else if (option.takesValue()) {
            add(option, argument.substring(equals + 1));
        } else {
            throw wrong(option.flag() + " takes no value", "leave out " + argument.substring(equals));
        }
    }

    private void shortOption(String argument) {
        for (int i = 1; i < argument.length(); i++) {
            Option option = known("-" + argument.charAt(i), argument);
            if (option.takesValue() && i + 1 < argument.length()) {
                add(option, argument.substring(argument.charAt(i + 1) == '=' ? i + 2 : i + 1));
                return;
            }
            add(option);
        }
    }

    private void add(Option option) {
        if (!option.takesValue()) {
            options.put(option, List.of());
            return;
        }
        if (next >= args.length || Option.of(args[next]).isPresent()) {
            throw wrong(option.flag() + " needs a value", option.flag() + " " + option.label());
        }
        add(option, args[next++]);
    }

    private void add(Option option, String value) {
        options.computeIfAbsent(option, none -> new ArrayList<>()).add(value);
    }

    private Option known(String flag, String argument) {
        Optional<Option> option = Option.of(flag);
        if (option.isPresent() && command.takes(option.get())) {
            return option.get();
        }
        if (option.isPresent()) {
            throw wrong("curvefit " + command.word() + " does not take " + flag, "see curvefit help " + command.word());
        }
        String hint = Spelling.fix(
                flag,
                Option.flagsOf(command),
                "see curvefit help " + command.word() + ", or put -- before a formula that starts with a minus sign");
        throw wrong("unknown option " + (argument.startsWith("--") ? flag : argument), hint);
    }

    private static RequestException wrong(String message, String hint) {
        return new RequestException("E112", message, Location.none(), hint);
    }
}
