package org.curvefit.cli;

import java.util.List;
import java.util.Set;

/** The command line that was typed, with one thing changed, as it can be copied into a shell. */
final class RetypedCommand {
    /** Options that may be given once for each parameter. */
    private static final Set<Option> ADDED = Set.of(Option.FIX, Option.BOUND, Option.START);

    private final Arguments arguments;

    RetypedCommand(Arguments arguments) {
        this.arguments = arguments;
    }

    /** Whether the data come from a file that can be read again. */
    boolean isRepeatable() {
        List<String> words = arguments.positionals();
        return words.size() >= 2 && !words.get(1).equals("-");
    }

    /** The same with another formula. */
    String withFormula(String formula) {
        return head(formula) + options(Set.of(Option.FORMAT));
    }

    /** The same with one more option, or another value of it. */
    String with(Option option, String value) {
        Set<Option> dropped = ADDED.contains(option) ? Set.of(Option.FORMAT) : Set.of(Option.FORMAT, option);
        return head(arguments.positionals().get(0)) + options(dropped) + " " + option.flag() + " "
                + ShellWord.of(value);
    }

    private String head(String formula) {
        StringBuilder text = new StringBuilder("curvefit ");
        text.append(arguments.named() ? arguments.command().word() + " " : "").append(ShellWord.of(formula));
        for (String file :
                arguments.positionals().subList(1, arguments.positionals().size())) {
            text.append(' ').append(ShellWord.of(file));
        }
        return text.toString();
    }

    private String options(Set<Option> dropped) {
        StringBuilder text = new StringBuilder();
        for (Option option : Option.values()) {
            if (!arguments.has(option) || dropped.contains(option)) {
                continue;
            }
            if (!option.takesValue()) {
                text.append(' ').append(option.flag());
            }
            for (String value : arguments.texts(option)) {
                text.append(' ').append(option.flag()).append(' ').append(ShellWord.of(value));
            }
        }
        return text.toString();
    }
}
