package org.curvefit.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.curvefit.api.CurveFit;
import org.curvefit.api.error.Location;
import org.curvefit.api.error.OutputException;
import org.curvefit.api.error.RequestException;
import org.curvefit.api.fit.Outcome;
import org.curvefit.api.io.InPlaceWriter;
import org.curvefit.api.io.Placement;
import org.curvefit.api.io.ResultDocument;
import org.curvefit.api.spi.Extensions;
import org.curvefit.api.spi.Provider;

/** Writes an answer into the file that the data came from, where that is asked for; checked before anything is read or fitted. */
final class InPlaceOutput {
    private final Session session;
    private final OutputPlan plan;
    private final Optional<Target> target;

    private record Target(Path file, InPlaceWriter writer) {}

    private InPlaceOutput(Session session, OutputPlan plan, Optional<Target> target) {
        this.session = session;
        this.plan = plan;
        this.target = target;
    }

    /** Whether a command line asks for it. */
    static boolean isAsked(Arguments arguments) {
        return arguments.has(Option.IN_PLACE) || arguments.has(Option.BESIDE);
    }

    /** Refuses a file that cannot be written into. */
    static InPlaceOutput of(Session session, CurveFit engine, OutputPlan plan, Optional<Path> input) {
        if (!isAsked(session.arguments())) {
            return new InPlaceOutput(session, plan, Optional.empty());
        }
        String flag = (session.arguments().has(Option.IN_PLACE) ? Option.IN_PLACE : Option.BESIDE).flag();
        if (input.isEmpty()) {
            throw refused(flag + " needs a file, standard input cannot be written into");
        }
        if (plan.compares()) {
            throw refused(flag + " writes one answer, not a comparison");
        }
        Path file = input.get();
        InPlaceWriter writer = writer(engine.extensions(), TextFile.extension(file))
                .orElseThrow(() -> refused(flag + ": nothing can be written into " + file));
        writer.check(file);
        return new InPlaceOutput(session, plan, Optional.of(new Target(file, writer)));
    }

    private static RequestException refused(String what) {
        return new RequestException("E135", what, Location.none(), "write a file of its own: -o result.xlsx");
    }

    private static Optional<InPlaceWriter> writer(Extensions extensions, String extension) {
        return extensions.all(InPlaceWriter.class).stream()
                .map(Provider::name)
                .map(name -> extensions.create(InPlaceWriter.class, name, Map.of()))
                .filter(writer -> writer.extensions().contains(extension))
                .findFirst();
    }

    /** Writes it. */
    void write(Outcome result) {
        if (target.isPresent()) {
            Path file = target.get().file();
            ResultDocument document = new ResultDocument(List.of(result), plan.tables(), plan.keep(), plan.digits());
            write(document, Option.BESIDE, Placement.BESIDE); // first, because it may find cells that are not free
            write(document, Option.IN_PLACE, Placement.SHEETS);
            session.messages().say("wrote", "into " + file);
        }
    }

    private void write(ResultDocument document, Option option, Placement placement) {
        if (!session.arguments().has(option)) {
            return;
        }
        Path file = target.orElseThrow().file();
        try {
            target.orElseThrow().writer().write(document, file, placement);
        } catch (IOException failure) {
            throw new OutputException(
                    "E401",
                    "cannot write into " + file + ": " + failure.getMessage(),
                    Location.at(file.toAbsolutePath().toString()),
                    "the file is as it was; write one of its own: -o result.xlsx");
        }
    }
}
