package org.curvefit.cli;

import java.io.IOException;
import java.util.List;
import org.curvefit.api.error.Location;
import org.curvefit.api.error.RequestException;

/** Evaluates the loss at the nodes of a grid: of a fit to data, or a written loss where there is no left side and no file. */
final class ScanCommand implements Command {
    @Override
    public ExitCode run(Session session) throws IOException {
        List<String> given = session.arguments().positionals();
        if (given.isEmpty()) {
            return HelpCommand.brief(session);
        }
        if (!session.arguments().has(Option.GRID)) {
            throw new RequestException(
                    "E124", "no grid is given", Location.none(), "add --grid 'a=0:1:20,b=log:1e-3:1e3:30,c=1;2;5'");
        }
        session.arguments().value(Option.METHOD).ifPresent(method -> method.oneOf(List.of(MethodOptions.GRID)));
        return isWrittenLoss(given) ? new MinimizeCommand().run(session) : new FitCommand().run(session);
    }

    private static boolean isWrittenLoss(List<String> given) {
        return given.size() == 1 && !ColumnNames.hasLeftSide(given.get(0));
    }
}
