package org.curvefit.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The words of a command line in a document, as a shell would split them. */
final class CommandWords {
    private static final Pattern WORD = Pattern.compile("'([^']*)'|(\\S+)");

    private CommandWords() {}

    static String[] of(String command) {
        List<String> words = new ArrayList<>();
        Matcher word = WORD.matcher(command);
        while (word.find()) {
            words.add(word.group(1) == null ? word.group(2) : word.group(1));
        }
        return words.toArray(new String[0]);
    }
}
