package org.curvefit.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.curvefit.api.data.Column;
import org.curvefit.api.data.Dataset;

/** A command that fits a straight line to the first and the last column of numbers. */
final class ReadyCommand {
    private ReadyCommand() {}

    /** The command, where there are two columns of numbers with names of their own. */
    static Optional<String> of(Session session, Dataset data) {
        List<String> numbers = new ArrayList<>();
        for (Column column : data.columns()) {
            boolean own = !column.name().isBlank() && !data.repeatedNames().contains(column.name());
            if (column instanceof Column.Numbers && own) {
                numbers.add(column.name());
            }
        }
        if (numbers.size() < 2) {
            return Optional.empty();
        }
        String intercept = free("a", data);
        String slope = free("b", data);
        String formula =
                name(numbers.get(numbers.size() - 1)) + " = " + intercept + " + " + slope + "*" + name(numbers.get(0));
        StringBuilder command = new StringBuilder("curvefit ").append(ShellWord.of(formula));
        List<String> files = session.arguments().positionals();
        command.append(' ').append(files.isEmpty() ? "-" : ShellWord.of(files.get(0)));
        for (Option option : Option.values()) {
            if (option.group() == Option.Group.READING) {
                session.arguments()
                        .text(option)
                        .ifPresent(value -> command.append(' ')
                                .append(option.flag())
                                .append(' ')
                                .append(ShellWord.of(value)));
            }
        }
        return Optional.of(command.toString());
    }

    private static String free(String wanted, Dataset data) {
        String name = wanted;
        for (int i = 0; data.find(name).isPresent(); i++) {
            name = wanted + i;
        }
        return name;
    }

    private static String name(String column) {
        for (int i = 0; i < column.length(); i++) {
            char c = column.charAt(i);
            boolean letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
            if (!letter && (i == 0 || c < '0' || c > '9')) {
                return "`" + column + "`";
            }
        }
        return column;
    }
}
