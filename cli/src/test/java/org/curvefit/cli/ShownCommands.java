package org.curvefit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.curvefit.api.CurveFit;

/**
 * Runs the commands of a document in their order, as on a terminal, and puts what they print into the blocks that follow them.
 *
 * @param folder where they run
 */
record ShownCommands(Path folder) {
    private static final Pattern COMMAND =
            Pattern.compile("(?m)^    (?:printf '([^']*)' \\| )?\\./curvefit (.*)\n(\n```text\n[^`]*```)?");

    /** Copies the files that commands read. */
    static void copyExamples(Path from, Path to) throws IOException {
        Files.createDirectories(to);
        try (Stream<Path> files = Files.list(from)) {
            for (Path file : files.toList()) {
                Files.copy(file, to.resolve(file.getFileName()));
            }
        }
    }

    /** The document with what its commands print now. */
    String rerun(String document) {
        return COMMAND.matcher(document).replaceAll(found -> Matcher.quoteReplacement(rerun(found)));
    }

    private String rerun(MatchResult found) {
        String in = found.group(1) == null ? "" : found.group(1).replace("\\n", "\n");
        Environment terminal = new Environment(
                folder, Map.of("NO_COLOR", "1"), new Terminals(in.isEmpty(), true, false), CurveFit::load);
        Run run = Run.of(terminal, in, CommandWords.of(found.group(2)));
        String printed = (run.err() + run.out()).replace(folder + "/", "");
        if (found.group(3) == null) {
            assertThat(run.code()).as(found.group(2) + "\n" + printed).isZero();
            return found.group();
        }
        String command = found.group()
                .substring(0, found.group().length() - found.group(3).length());
        return command + "\n```text\n" + printed + "```";
    }
}
