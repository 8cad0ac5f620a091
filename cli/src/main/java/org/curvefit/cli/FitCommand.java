package org.curvefit.cli;

import java.io.IOException;
import org.curvefit.api.CurveFit;
import org.curvefit.api.data.Dataset;
import org.curvefit.api.error.CurveFitException;
import org.curvefit.api.error.DataException;
import org.curvefit.api.error.Location;
import org.curvefit.api.fit.FitRequest;
import org.curvefit.api.fit.FitResult;
import org.curvefit.api.fit.FitSettings;
import org.curvefit.api.fit.FitStatus;
import org.curvefit.api.model.Model;

/** Fits a formula to data: the main command. */
final class FitCommand implements Command {
    @Override
    public ExitCode run(Session session) throws IOException {
        Arguments arguments = session.arguments();
        if (arguments.positionals().isEmpty()) {
            return HelpCommand.brief(session);
        }
        MistypedCommand.refuse(session);
        if (Batch.isAsked(session)) {
            return Batch.run(session);
        }
        DataFile file = DataFile.of(session, 1);
        if (file.isTyped()) {
            return HelpCommand.brief(session);
        }
        try (Interruption interruption = Interruption.watching();
                CurveFit engine = session.environment().loading().load()) {
            return fit(session, engine, file, interruption);
        }
    }

    private static ExitCode fit(Session session, CurveFit engine, DataFile file, Interruption interruption)
            throws IOException {
        boolean grouped = GroupRun.isAsked(session.arguments());
        OutputPlan plan = OutputPlan.of(session, engine);
        plan.outputs(session).forEach(output -> TextFile.keepApart(output, file.file()));
        InPlaceOutput place = InPlaceOutput.of(session, engine, plan, file.file());
        FitSettings settings = new FitOptions(session.arguments()).settings(plan.trajectoryPoints());
        Model model = engine.model(session.arguments().positionals().get(0));
        Dataset data = file.read(engine);
        plan.keep().forEach(data::column);
        FitRequest request = engine.request(model, data).settings(settings);
        if (grouped) {
            return new GroupRun(session, engine, plan).run(request, interruption);
        }
        if (plan.compares()) {
            return compare(
                    request,
                    new EveryMethod(session, engine, interruption),
                    new ComparisonOutput(session, engine, plan));
        }
        FitResult result = ask(session, request, interruption);
        RejectsFile.write(session, result.provenance().observations());
        say(session, result, plan);
        place.write(result);
        new ResultOutput(session, engine, plan, settings.confidence()).write(result, NextStep.of(session, result));
        return ExitCode.of(result.status(), session);
    }

    private static ExitCode compare(FitRequest request, EveryMethod every, ComparisonOutput output) throws IOException {
        every.session().messages().say("read", ReadingLine.of(request.data()));
        FitSettings shared = SharedStart.of(every.session(), every.engine(), request);
        return output.write(every.run(
                shared,
                (own, listener) ->
                        enough(request.settings(own).onProgress(listener).fit())));
    }

    private static FitResult enough(FitResult result) {
        if (result.status() == FitStatus.TOO_FEW_POINTS) {
            throw new DataException(
                    "E304", result.explanation(), Location.none(), "use fewer parameters, or more rows");
        }
        return result;
    }

    private static FitResult ask(Session session, FitRequest request, Interruption interruption) {
        try (ProgressLine progress = ProgressLine.of(session)) {
            return enough(interruption.during(request.onProgress(progress)::fit));
        } catch (CurveFitException refused) {
            session.messages().say("read", ReadingLine.of(request.data()));
            RejectsFile.write(session, request.data());
            throw refused;
        }
    }

    private static void say(Session session, FitResult result, OutputPlan plan) {
        Messages messages = session.messages();
        messages.say("read", ReadingLine.of(result));
        EulersNumber.note(result.function()).ifPresent(messages::note);
        String leftOut = ReadingLine.leftOut(result.provenance().observations());
        if (!leftOut.isEmpty()) {
            messages.note(leftOut);
        }
        SearchMessages.notes(session, result);
        SearchMessages.say(session, result, plan.writesText());
    }
}
