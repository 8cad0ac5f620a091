package org.curvefit.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.curvefit.api.error.Location;
import org.curvefit.api.error.RequestException;

/** Says at length what a code, a status or a flag means; without a word, lists them all. */
final class ExplainCommand implements Command {
    @Override
    public ExitCode run(Session session) throws IOException {
        Explanations known = Explanations.load();
        List<String> words = session.arguments().positionals();
        List<String> texts = new ArrayList<>();
        for (String word : words) {
            texts.add(known.find(word).orElseThrow(() -> unknown(word, known)).text());
        }
        StandardOutput.text(session, words.isEmpty() ? known.list() : String.join("\n", texts));
        return ExitCode.DONE;
    }

    private static RequestException unknown(String word, Explanations known) {
        List<String> nearest = known.nearest(word);
        return new RequestException(
                "E122",
                "there is no code, status or flag \"" + word + "\"",
                Location.at("the nearest: " + String.join(", ", nearest)),
                "curvefit explain " + nearest.get(0) + ", or curvefit explain for all of them");
    }
}
