package org.curvefit.cli;

import java.nio.file.Files;
import java.util.List;
import org.curvefit.api.error.Location;
import org.curvefit.api.error.RequestException;
import org.curvefit.api.error.Spelling;

/**
 * Tells a command that does not exist from a formula. A formula may be a single name, the constant model; but a single word that is not
 * followed by exactly one file that is there was meant as a command.
 */
final class MistypedCommand {
    private static final int SHORTEST = 3;

    private MistypedCommand() {}

    /** Refuses a first argument that was meant as a command. */
    static void refuse(Session session) {
        List<String> given = session.arguments().positionals();
        String word = given.get(0);
        if (session.arguments().named() || !isWord(word) || isFormulaWithFile(session)) {
            return;
        }
        List<String> known = CommandName.words();
        String fix = Spelling.nearest(word, known)
                .map(near -> "did you mean " + near + "? ")
                .orElse("");
        throw new RequestException(
                "E122",
                "\"" + word + "\" is not a command",
                Location.at("commands: " + String.join(", ", known)),
                fix + "if it is meant as a formula: curvefit fit 'y = " + word + "' FILE");
    }

    private static boolean isFormulaWithFile(Session session) {
        List<String> given = session.arguments().positionals();
        return given.size() == 2 && Files.isRegularFile(session.environment().file(given.get(1)));
    }

    private static boolean isWord(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if ((c < 'a' || c > 'z') && c != '-') {
                return false;
            }
        }
        return text.length() >= SHORTEST;
    }
}
