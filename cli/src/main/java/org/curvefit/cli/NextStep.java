package org.curvefit.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.curvefit.api.fit.Check;
import org.curvefit.api.fit.FitResult;

/**
 * A command that may follow a fit.
 *
 * @param label what it is for
 * @param text the command
 */
record NextStep(String label, String text) {
    private static final String TRY = "try";

    /** An option with a value that has digits, as explanations name them. */
    private static final Pattern ADVICE = Pattern.compile("(--[a-z-]+) ([^\\s,;)]*[0-9][^\\s,;)]*)");

    /** What mends an answer that is not ok, what may better one whose residuals have a pattern, and how a good one is kept. */
    static List<NextStep> of(Session session, FitResult result) {
        List<NextStep> steps = new ArrayList<>();
        if (session.arguments().command() == CommandName.SCAN) {
            return steps;
        }
        RetypedCommand command = new RetypedCommand(session.arguments());
        if (!result.status().ok()) {
            advice(command, result.explanation()).ifPresent(text -> steps.add(new NextStep(TRY, text)));
            return steps;
        }
        if (command.isRepeatable()) {
            for (Check check : result.diagnostics().checks()) {
                if (!check.formula().isEmpty()) {
                    steps.add(new NextStep(TRY, command.withFormula(check.formula())));
                }
            }
            kept(session.arguments()).ifPresent(text -> steps.add(new NextStep("next", text)));
        }
        return steps;
    }

    private static Optional<String> advice(RetypedCommand command, String explanation) {
        Matcher found = ADVICE.matcher(explanation);
        if (!found.find()) {
            return Optional.empty();
        }
        String value = found.group(2);
        return Option.of(found.group(1))
                .map(option -> command.isRepeatable()
                        ? command.with(option, value)
                        : "add  " + option.flag() + " " + ShellWord.of(value));
    }

    private static Optional<String> kept(Arguments arguments) {
        if (arguments.has(Option.OUTPUT)) {
            return Optional.empty();
        }
        String file = arguments.positionals().get(1);
        int slash = Math.max(file.lastIndexOf('/'), file.lastIndexOf('\\'));
        int dot = file.lastIndexOf('.');
        String saved = ShellWord.of(file.substring(slash + 1, dot > slash ? dot : file.length()) + ".json");
        return Optional.of("add  -o " + saved + "  to keep the result, for  curvefit predict " + saved);
    }
}
