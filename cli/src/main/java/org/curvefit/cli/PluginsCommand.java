package org.curvefit.cli;

import java.io.IOException;
import java.util.List;
import org.curvefit.api.CurveFit;
import org.curvefit.api.fit.Fitter;
import org.curvefit.api.io.DatasetReader;
import org.curvefit.api.io.ResultWriter;
import org.curvefit.api.io.SavedFitReader;
import org.curvefit.api.loss.LossFunction;
import org.curvefit.api.model.Model;
import org.curvefit.api.model.ModelLanguage;
import org.curvefit.api.solver.LearningRate;
import org.curvefit.api.solver.Solver;
import org.curvefit.api.spi.Extensions;
import org.curvefit.api.spi.Provider;

/** Lists everything that was found at run time, and what could not be loaded. */
final class PluginsCommand implements Command {
    @Override
    public ExitCode run(Session session) throws IOException {
        try (CurveFit engine = session.environment().loading().load()) {
            Extensions found = engine.extensions();
            TextTable table = new TextTable();
            list(table, "engine", found.all(Fitter.class));
            list(table, "formulas", found.all(ModelLanguage.class));
            list(table, "solver", found.all(Solver.class));
            list(table, "learning rate", found.all(LearningRate.class));
            list(table, "loss", found.all(LossFunction.class));
            list(table, "model", found.all(Model.class));
            list(table, "reader", found.all(DatasetReader.class));
            list(table, "writer", found.all(ResultWriter.class));
            list(table, "saved result", found.all(SavedFitReader.class));
            StandardOutput.text(session, table.text());
            for (String failure : found.failures()) {
                session.messages().warning("E602", failure);
            }
        }
        return ExitCode.DONE;
    }

    private static <T> void list(TextTable table, String kind, List<Provider<T>> providers) {
        for (Provider<T> provider : providers) {
            table.row(List.of(kind, Printable.line(provider.name()), Printable.line(provider.summary())));
        }
    }
}
