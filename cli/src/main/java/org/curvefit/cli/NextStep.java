package org.curvefit.cli;

import org.curvefit.api.fit.FitResult;

/** The command that may follow a fit. */
final class NextStep {
    private NextStep() {}

    /** Keeps a good answer in a file, where the data came from one; nothing otherwise. */
    static String of(Session session, FitResult result) {
        Arguments arguments = session.arguments();
        if (!result.status().ok()
                || arguments.command() == CommandName.SCAN
                || arguments.has(Option.OUTPUT)
                || arguments.positionals().size() < 2) {
            return "";
        }
        String file = arguments.positionals().get(1);
        if (file.equals("-")) {
            return "";
        }
        int slash = Math.max(file.lastIndexOf('/'), file.lastIndexOf('\\'));
        int dot = file.lastIndexOf('.');
        String stem = file.substring(slash + 1, dot > slash ? dot : file.length());
        return "add  -o " + ShellWord.of(stem + ".json") + "  to keep the result, for  curvefit predict "
                + ShellWord.of(stem + ".json");
    }
}
