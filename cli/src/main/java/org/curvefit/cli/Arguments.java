package org.curvefit.cli;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A command line taken apart: the command, its options and the rest. */
final class Arguments {
    private final CommandName command;
    private final boolean named;
    private final Map<Option, List<String>> options;
    private final List<String> positionals;

    /**
     * @param named whether the command's word was typed
     * @param options values in the order given; an empty list for an option without a value
     */
    Arguments(CommandName command, boolean named, Map<Option, List<String>> options, List<String> positionals) {
        this.command = command;
        this.named = named;
        this.options = options.isEmpty() ? Collections.emptyMap() : new EnumMap<>(options);
        this.positionals = List.copyOf(positionals);
    }

    /** The command. */
    CommandName command() {
        return command;
    }

    /** Whether the command's word was typed. */
    boolean named() {
        return named;
    }

    /** Everything that is neither command nor option. */
    List<String> positionals() {
        return positionals;
    }

    /** Whether an option was given. */
    boolean has(Option option) {
        return options.containsKey(option);
    }

    /** The value given last. */
    Optional<String> text(Option option) {
        List<String> all = texts(option);
        return all.isEmpty() ? Optional.empty() : Optional.of(all.get(all.size() - 1));
    }

    /** All values given. */
    List<String> texts(Option option) {
        return options.getOrDefault(option, List.of());
    }

    /** The value given last, to be read. */
    Optional<OptionValue> value(Option option) {
        return text(option).map(text -> new OptionValue(option, text));
    }

    /** All values given, to be read. */
    List<OptionValue> values(Option option) {
        return texts(option).stream().map(text -> new OptionValue(option, text)).toList();
    }
}
