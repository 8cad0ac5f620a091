package org.curvefit.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.curvefit.api.CurveFit;
import org.curvefit.api.data.Dataset;
import org.curvefit.api.error.CurveFitException;
import org.curvefit.api.error.FormulaException;
import org.curvefit.api.error.Location;
import org.curvefit.api.error.RequestException;
import org.curvefit.api.fit.FitResult;
import org.curvefit.api.fit.FitSettings;
import org.curvefit.api.fit.FitStatus;
import org.curvefit.api.fit.Groups;
import org.curvefit.api.fit.Groups.Entry;
import org.curvefit.api.io.ResultDocument;
import org.curvefit.api.io.Source;
import org.curvefit.api.io.TableKind;
import org.curvefit.api.model.Model;

/** One fit per file, or per sheet, with the same formula; what cannot be fitted is a line with its reason, never the end of the others. */
final class Batch {
    private static final String ALL = "all";
    private static final List<Option> FOR_ONE_FIT =
            List.of(Option.IN_PLACE, Option.BESIDE, Option.REJECTS, Option.BY, Option.SHARE);

    private final Session session;
    private final CurveFit engine;
    private final Model model;
    private final FitSettings settings;

    private Batch(Session session, CurveFit engine, OutputPlan plan) {
        this.session = session;
        this.engine = engine;
        this.model = engine.model(session.arguments().positionals().get(0));
        this.settings = new FitOptions(session.arguments()).settings(plan.trajectoryPoints());
    }

    /** Whether several sets of data are named: more files than one, or all sheets. */
    static boolean isAsked(Session session) {
        List<String> files = files(session);
        boolean several = files.size() > 1
                && files.stream()
                        .anyMatch(name ->
                                Files.isRegularFile(session.environment().file(name)));
        return several || allSheets(session.arguments());
    }

    /** Fits all of them and writes one summary. */
    static ExitCode run(Session session) throws IOException {
        for (Option option : FOR_ONE_FIT) {
            if (session.arguments().has(option)) {
                throw new RequestException(
                        "E123",
                        option.flag() + " belongs to a single fit",
                        Location.none(),
                        "leave it out, or fit the files one by one");
            }
        }
        if (files(session).isEmpty()) {
            throw new RequestException(
                    "E123", "--sheet all needs a workbook", Location.none(), "curvefit FORMULA book.xlsx --sheet all");
        }
        try (Interruption interruption = Interruption.watching();
                CurveFit engine = session.environment().loading().load()) {
            OutputPlan plan = OutputPlan.of(session, engine);
            if (plan.compares()) {
                throw new RequestException(
                        "E123",
                        "methods are compared on one set of data",
                        Location.none(),
                        "name one method, or one file and sheet");
            }
            for (String name : files(session)) {
                Optional<Path> input = Optional.of(session.environment().file(name));
                plan.files().forEach(output -> TextFile.keepApart(output, input));
            }
            Groups groups = new Groups(new Batch(session, engine, plan).entries(interruption));
            List<TableKind> tables = session.arguments().has(Option.EMIT) ? plan.tables() : List.of(TableKind.SUMMARY);
            ResultDocument document = ResultDocument.of(groups, tables, plan.keep(), plan.digits());
            return new DocumentOutput(session, engine, plan).write(document, style -> GroupsText.of(document, style));
        }
    }

    private static List<String> files(Session session) {
        List<String> given = session.arguments().positionals();
        return given.subList(Math.min(1, given.size()), given.size());
    }

    private static boolean allSheets(Arguments arguments) {
        return arguments.text(Option.SHEET).map(ALL::equals).orElse(false);
    }

    private List<Entry> entries(Interruption interruption) {
        List<Entry> entries = new ArrayList<>();
        for (String file : files(session)) {
            if (allSheets(session.arguments())) {
                sheets(file, interruption, entries);
            } else {
                add(Map.of("file", file), interruption, entries);
            }
        }
        return entries;
    }

    private void sheets(String file, Interruption interruption, List<Entry> entries) {
        List<String> sheets;
        try {
            sheets = engine.tables(source(file));
        } catch (CurveFitException refused) {
            entries.add(failed(named(file, ""), refused));
            return;
        }
        if (sheets.isEmpty()) {
            add(named(file, ""), interruption, entries);
        }
        sheets.forEach(sheet -> add(named(file, sheet), interruption, entries));
    }

    /** Fits one set, unless the user has ended the run. */
    private void add(Map<String, String> name, Interruption interruption, List<Entry> entries) {
        if (entries.stream().noneMatch(entry -> entry.status().equals(FitStatus.CANCELLED.name()))) {
            entries.add(entry(name, interruption));
        }
    }

    private static Map<String, String> named(String file, String sheet) {
        Map<String, String> name = new LinkedHashMap<>();
        name.put("file", file);
        name.put("sheet", sheet);
        return name;
    }

    private Source source(String file) {
        return Source.of(session.environment().file(file));
    }

    private Entry entry(Map<String, String> name, Interruption interruption) {
        Map<String, String> reader = new LinkedHashMap<>(new FitOptions(session.arguments()).reader());
        if (name.containsKey("sheet")) {
            reader.remove("sheet");
        }
        if (!name.getOrDefault("sheet", "").isEmpty()) {
            reader.put("sheet", name.get("sheet"));
        }
        try {
            Dataset data = engine.read(source(name.get("file")), reader);
            FitResult result = interruption.during(engine.request(model, data).settings(settings)::fit);
            session.messages().detail("read", ReadingLine.of(result));
            return Entry.of(name, result);
        } catch (FormulaException wrong) {
            throw wrong;
        } catch (CurveFitException refused) {
            return failed(name, refused);
        }
    }

    private Entry failed(Map<String, String> name, CurveFitException refused) {
        String place = String.join(
                "!", name.values().stream().filter(part -> !part.isEmpty()).toList());
        session.messages().warning(refused.code(), place + ": " + refused.getMessage());
        return Entry.failed(name, refused);
    }
}
