package org.curvefit.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.curvefit.api.CurveFit;
import org.curvefit.api.error.Location;
import org.curvefit.api.error.RequestException;
import org.curvefit.api.io.TableKind;

/**
 * What is to be written where, checked before anything is read or fitted.
 *
 * @param format the format on standard output; empty for nothing there
 * @param files files to write
 * @param tables the tables asked for
 * @param keep columns of the data that the rows table carries along
 * @param digits significant digits; 0 for the usual ones of each format
 * @param compares whether the answers of several methods or learning rates are asked for, in one table
 */
record OutputPlan(
        Optional<String> format,
        List<Path> files,
        List<TableKind> tables,
        List<String> keep,
        int digits,
        boolean compares) {
    static final String TEXT = "text";
    private static final int MOST_DIGITS = 17;
    private static final List<String> FORMATS = List.of(TEXT, "csv", "tsv", "json", "jsonl");
    private static final int TRAJECTORY_POINTS = 100_000;
    private static final int DRAWN_POINTS = 2_000;

    /** Reads the options and refuses formats that nobody writes. */
    static OutputPlan of(Session session, CurveFit engine) {
        Arguments arguments = session.arguments();
        OutputPlan plan = new OutputPlan(
                format(session),
                files(session),
                PlannedTables.of(arguments),
                keep(arguments),
                digits(arguments),
                new MethodOptions(arguments).compares());
        if (plan.format().isPresent() && !plan.writesText()) {
            engine.writer(plan.format().get());
        }
        for (Path file : plan.files()) {
            if (!isText(file)) {
                engine.writer(TextFile.extension(file));
            }
        }
        return plan;
    }

    /** Whether people read standard output. */
    boolean writesText() {
        return format.isPresent() && format.get().equals(TEXT);
    }

    /** How many points of the run are to be kept. */
    int trajectoryPoints() {
        if (compares) {
            return files.isEmpty() ? 0 : DRAWN_POINTS;
        }
        if (tables.contains(TableKind.TRAJECTORY)) {
            return TRAJECTORY_POINTS;
        }
        return files.stream().anyMatch(OutputPlan::isPicture) ? DRAWN_POINTS : 0;
    }

    /** Pictures show the way of the search. */
    private static boolean isPicture(Path file) {
        String extension = TextFile.extension(file);
        return extension.equals("svg") || extension.equals("png");
    }

    /** Everything that is going to be written besides standard output. */
    List<Path> outputs(Session session) {
        List<Path> outputs = new ArrayList<>(files);
        session.arguments()
                .text(Option.REJECTS)
                .ifPresent(name -> outputs.add(session.environment().file(name)));
        return outputs;
    }

    /** Whether a file is to hold the report for people. */
    static boolean isText(Path file) {
        return TextFile.extension(file).equals("txt");
    }

    /** Whether a file is to hold a result that can be read back. */
    static boolean isJson(Path file) {
        return TextFile.extension(file).equals("json")
                || TextFile.extension(file).equals("jsonl");
    }

    private static Optional<String> format(Session session) {
        Arguments arguments = session.arguments();
        Optional<String> given = arguments.text(Option.FORMAT);
        if (given.isPresent()) {
            return Optional.of(new OptionValue(Option.FORMAT, given.get()).oneOf(FORMATS));
        }
        if (arguments.has(Option.OUTPUT) || InPlaceOutput.isAsked(arguments)) {
            return Optional.empty();
        }
        return Optional.of(session.environment().terminals().out() ? TEXT : "csv");
    }

    private static List<Path> files(Session session) {
        List<Path> files = new ArrayList<>();
        for (String name : session.arguments().texts(Option.OUTPUT)) {
            Path file = session.environment().file(name);
            if (files.contains(file)) {
                throw new RequestException(
                        "E123", "-o " + name + " is given twice", Location.none(), "leave one of them out");
            }
            files.add(file);
        }
        return files;
    }

    private static List<String> keep(Arguments arguments) {
        List<String> keep = new ArrayList<>();
        for (String text : arguments.texts(Option.KEEP)) {
            for (OptionValue part : new OptionValue(Option.KEEP, text).parts()) {
                keep.add(part.text());
            }
        }
        return keep;
    }

    /** Significant digits asked for; 0 for the usual ones. */
    static int digits(Arguments arguments) {
        Optional<String> text = arguments.text(Option.DIGITS);
        if (text.isEmpty()) {
            return 0;
        }
        OptionValue given = new OptionValue(Option.DIGITS, text.get());
        int digits = given.count(1);
        if (digits > MOST_DIGITS) {
            throw given.wrong("at most " + MOST_DIGITS + " digits are expected");
        }
        return digits;
    }
}
