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
    private static final int TRAJECTORY_POINTS = 100_000;

    @Override
    public ExitCode run(Session session) throws IOException {
        Arguments arguments = session.arguments();
        if (arguments.positionals().isEmpty()) {
            return HelpCommand.brief(session);
        }
        MistypedCommand.refuse(session);
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
        OutputPlan plan = OutputPlan.of(session, engine);
        plan.outputs(session).forEach(output -> TextFile.keepApart(output, file.file()));
        FitSettings settings =
                new FitOptions(session.arguments()).settings(plan.wantsTrajectory() ? TRAJECTORY_POINTS : 0);
        Model model = engine.model(session.arguments().positionals().get(0));
        Dataset data = file.read(engine);
        plan.keep().forEach(data::column);
        FitResult result = ask(session, engine.request(model, data).settings(settings), interruption);
        RejectsFile.write(session, result.provenance().observations());
        say(session, result, plan);
        new ResultOutput(session, engine, plan, settings.confidence()).write(result, NextStep.of(session, result));
        return exitCode(session, result);
    }

    private static FitResult ask(Session session, FitRequest request, Interruption interruption) {
        try (ProgressLine progress = ProgressLine.of(session)) {
            FitResult result = interruption.fit(request.onProgress(progress));
            if (result.status() == FitStatus.TOO_FEW_POINTS) {
                throw new DataException(
                        "E304", result.explanation(), Location.none(), "use fewer parameters, or more rows");
            }
            return result;
        } catch (CurveFitException refused) {
            session.messages().say("read", ReadingLine.of(request.data()));
            RejectsFile.write(session, request.data());
            throw refused;
        }
    }

    private static void say(Session session, FitResult result, OutputPlan plan) {
        Messages messages = session.messages();
        messages.say("read", ReadingLine.of(result));
        String leftOut = ReadingLine.leftOut(result.provenance().observations());
        if (!leftOut.isEmpty()) {
            messages.note(leftOut);
        }
        messages.detail("stop", result.end().stop().text());
        for (Finding finding : Finding.of(result)) {
            if (plan.writesText()) {
                messages.count();
            } else {
                messages.warning(finding.code(), finding.text());
            }
        }
        if (!result.status().ok() && !plan.writesText()) {
            messages.say("status", result.status() + "  " + result.explanation());
        }
    }

    private static ExitCode exitCode(Session session, FitResult result) {
        ExitCode code = ExitCode.of(result.status());
        boolean accepted = code == ExitCode.UNTRUSTED && session.arguments().has(Option.ACCEPT);
        if (code != ExitCode.DONE && !accepted) {
            return code;
        }
        boolean doubted =
                session.arguments().has(Option.STRICT) && session.messages().warnings() > 0;
        return doubted ? ExitCode.UNTRUSTED : ExitCode.DONE;
    }
}
