package org.curvefit.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.curvefit.api.CurveFit;
import org.curvefit.api.data.Dataset;
import org.curvefit.api.data.RowDefect;
import org.curvefit.api.error.Location;
import org.curvefit.api.error.RequestException;
import org.curvefit.api.fit.ComparedModel;
import org.curvefit.api.fit.FitRequest;
import org.curvefit.api.fit.GroupedResult;
import org.curvefit.api.fit.Groups.Entry;
import org.curvefit.api.fit.ModelComparison;
import org.curvefit.api.io.ResultDocument;
import org.curvefit.api.io.TableKind;

/** One fit for each group of rows of a table, and whether the groups need curves of their own. */
record GroupRun(Session session, CurveFit engine, OutputPlan plan) {
    private static final int MOST_SHOWN = 10;
    private static final List<Option> FOR_ONE_FIT = List.of(Option.IN_PLACE, Option.BESIDE);

    /** Whether groups are asked for. */
    static boolean isAsked(Arguments arguments) {
        if (arguments.has(Option.SHARE) && !arguments.has(Option.BY)) {
            throw refused("--share needs groups that share a parameter", "add --by COL");
        }
        return arguments.has(Option.BY);
    }

    /** Fits all groups of the data of a request and writes one summary. */
    ExitCode run(FitRequest request, Interruption interruption) throws IOException {
        Arguments arguments = session.arguments();
        for (Option option : FOR_ONE_FIT) {
            if (arguments.has(option)) {
                throw refused(
                        option.flag() + " belongs to a single fit", "leave it out; -o result.xlsx holds all groups");
            }
        }
        if (plan.compares()) {
            throw refused("methods are compared on one set of data", "name one method");
        }
        session.messages().say("read", ReadingLine.of(request.data()));
        GroupedResult result;
        try (ProgressLine progress = ProgressLine.of(session)) {
            result = interruption.during(request.onProgress(progress)
                    .by(names(Option.BY).toArray(String[]::new))
                    .share(names(Option.SHARE).toArray(String[]::new))::fit);
        }
        RejectsFile.write(session, defects(request.data(), result));
        say(request.data(), result);
        ResultDocument plain = ResultDocument.of(result.groups(), plan.tables(), plan.keep(), plan.digits());
        Optional<ModelComparison> curves =
                plan.tables().contains(TableKind.COMPARISON) || isRead() ? result.curves() : Optional.empty();
        ResultDocument document = curves.map(plain::withComparison).orElse(plain);
        return new DocumentOutput(session, engine, plan)
                .write(document, style -> GroupsText.of(document, style) + verdict(curves, style));
    }

    /** What could not be read, and what the groups left out. */
    private static List<RowDefect> defects(Dataset data, GroupedResult result) {
        List<RowDefect> defects = new ArrayList<>(data.reading().rejected());
        result.groups()
                .results()
                .forEach(fit -> defects.addAll(fit.provenance().observations().defects()));
        return defects;
    }

    /** Whether people read the answer. */
    private boolean isRead() {
        return plan.writesText() || plan.files().stream().anyMatch(OutputPlan::isText);
    }

    private List<String> names(Option option) {
        List<String> names = new ArrayList<>();
        for (OptionValue given : session.arguments().values(option)) {
            given.parts().forEach(part -> names.add(part.text()));
        }
        return names;
    }

    private void say(Dataset data, GroupedResult result) {
        List<Entry> failed = result.groups().entries().stream()
                .filter(entry -> entry.result().isEmpty())
                .toList();
        for (Entry entry : failed.subList(0, Math.min(MOST_SHOWN, failed.size()))) {
            int blank = entry.message().indexOf(' ');
            session.messages()
                    .warning(
                            entry.message().substring(0, blank),
                            name(entry) + ": " + entry.message().substring(blank + 1));
        }
        if (failed.size() > MOST_SHOWN) {
            session.messages().note(ReadingLine.count(failed.size() - MOST_SHOWN, "more group") + " without an answer");
        }
        long leftOut = result.groups().results().stream()
                .map(fit -> fit.provenance().observations())
                .mapToLong(seen -> seen.skipped() + seen.rejected())
                .sum();
        if (leftOut > 0) {
            session.messages()
                    .note(ReadingLine.count(leftOut, "row") + " left out" + ReadingLine.named(defects(data, result)));
        }
        if (data.reading().rejectedCount() > 0) {
            session.messages()
                    .note(ReadingLine.count(data.reading().rejectedCount(), "row")
                            + " could not be read and belong to no group");
        }
    }

    private static String name(Entry entry) {
        return entry.name().entrySet().stream()
                .map(part -> part.getKey() + " = " + part.getValue())
                .collect(Collectors.joining(", "));
    }

    /** What the comparison of curves says, below the table. */
    private static String verdict(Optional<ModelComparison> curves, Style style) {
        if (curves.isEmpty()) {
            return "";
        }
        StringBuilder text = new StringBuilder("\n");
        for (ComparedModel model : curves.get().models()) {
            model.test()
                    .ifPresent(test -> text.append(TextReport.label(style, "test"))
                            .append(style.show(model.name() + " against " + TestWords.of(test)))
                            .append('\n'));
        }
        curves.get()
                .notes()
                .forEach(note -> text.append(TextReport.label(style, "note"))
                        .append(style.show(note))
                        .append('\n'));
        return text.toString();
    }

    private static RequestException refused(String what, String fix) {
        return new RequestException("E123", what, Location.none(), fix);
    }
}
