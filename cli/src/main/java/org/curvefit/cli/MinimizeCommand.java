package org.curvefit.cli;

import java.io.IOException;
import java.util.List;
import org.curvefit.api.CurveFit;
import org.curvefit.api.error.Location;
import org.curvefit.api.error.RequestException;
import org.curvefit.api.fit.FitSettings;
import org.curvefit.api.fit.MinimizationRequest;
import org.curvefit.api.fit.MinimizationResult;

/** Minimizes a written loss: every name in it is a parameter, there are no data. */
final class MinimizeCommand implements Command {
    @Override
    public ExitCode run(Session session) throws IOException {
        List<String> given = session.arguments().positionals();
        if (given.isEmpty()) {
            return HelpCommand.brief(session);
        }
        if (given.size() > 1) {
            throw new RequestException(
                    "E123",
                    "too many arguments: " + String.join(" ", given.subList(1, given.size())),
                    Location.at("a written loss needs no data"),
                    "put the formula into quotes; to fit data: curvefit fit FORMULA FILE");
        }
        try (Interruption interruption = Interruption.watching();
                CurveFit engine = session.environment().loading().load()) {
            return minimize(session, engine, interruption);
        }
    }

    private static ExitCode minimize(Session session, CurveFit engine, Interruption interruption) throws IOException {
        OutputPlan plan = OutputPlan.of(session, engine);
        FitSettings settings = new FitOptions(session.arguments()).settings(plan.trajectoryPoints());
        MinimizationRequest request = request(session, engine);
        if (plan.compares()) {
            EveryMethod every = new EveryMethod(session, engine, interruption);
            return new ComparisonOutput(session, engine, plan)
                    .write(every.run(
                            settings,
                            (own, listener) ->
                                    request.settings(own).onProgress(listener).minimize()));
        }
        MinimizationResult result = ask(session, request.settings(settings), interruption);
        SearchMessages.say(session, result, plan.writesText());
        if (!plan.writesText()) {
            SearchMessages.notes(session, result);
        }
        new ResultOutput(session, engine, plan, settings.confidence()).write(result, List.of());
        return ExitCode.of(result.status(), session);
    }

    private static MinimizationRequest request(Session session, CurveFit engine) {
        MinimizationRequest request =
                engine.minimize(session.arguments().positionals().get(0));
        return session.arguments().has(Option.MAXIMIZE) ? request.maximize() : request;
    }

    private static MinimizationResult ask(Session session, MinimizationRequest request, Interruption interruption) {
        try (ProgressLine progress = ProgressLine.of(session)) {
            return interruption.during(request.onProgress(progress)::minimize);
        }
    }
}
