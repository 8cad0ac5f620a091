package org.curvefit.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Every option: its name, what it takes, and one line about it. */
enum Option {
    X("-x", "COL[,COL]", Group.COLUMNS, "columns that x, x1, x2 ... mean [by order]"),
    Y("-y", "COL", Group.COLUMNS, "response column [last numeric column]"),
    MISSING("--missing", "skip|fail", Group.COLUMNS, "rows with an empty cell that is needed [skip]"),
    MAX_REJECTS("--max-rejects", "N|P%", Group.COLUMNS, "tolerate so many defective rows [0]"),
    REJECTS("--rejects", "FILE", Group.COLUMNS, "write the rows left out to a CSV file"),

    BY("--by", "COL[,COL]", Group.GROUPS, "a fit for each group of rows that differ in these columns"),
    SHARE("--share", "K[,L]", Group.GROUPS, "with --by: parameters with one value for all groups"),

    SIGMA("--sigma", "COL", Group.WEIGHTS, "standard deviations: column, number or formula"),
    SIGMA_X("--sigma-x", "COL[,COL]", Group.WEIGHTS, "the same of x: fits orthogonal distances"),
    KNOWN_SIGMA("--known-sigma", "", Group.WEIGHTS, "sigma is not to be rescaled by the residuals"),
    WHERE("--where", "CONDITION", Group.WEIGHTS, "rows that take part, e.g. 'minute<50'; repeatable"),
    LOSS("--loss", "NAME", Group.WEIGHTS, "{losses} [squared]"),
    LOSS_SCALE("--loss-scale", "S", Group.WEIGHTS, "residual from which outliers begin [from their MAD]"),
    OUTLIERS("--outliers", "Q%", Group.WEIGHTS, "flag outliers, Q % of them falsely; 1% is usual [off]"),

    DELIMITER("--delimiter", "C", Group.READING, "character between cells [found automatically]"),
    DECIMAL("--decimal", ".|,", Group.READING, "decimal sign [found automatically]"),
    THOUSANDS("--thousands", "C", Group.READING, "sign between groups of digits [none]"),
    ENCODING("--encoding", "E", Group.READING, "character encoding [UTF-8]"),
    HEADER("--header", "yes|no", Group.READING, "whether line 1 holds names [found automatically]"),
    SKIP("--skip", "N", Group.READING, "lines to pass over at the top [0]"),
    SHEET("--sheet", "NAME|N", Group.READING, "sheet of a workbook, or all, a fit for each [first]"),
    RANGE("--range", "A1:C20", Group.READING, "cells, columns B:C, or a name in a workbook [found]"),
    DATES("--dates", "first|serial", Group.READING, "days since the first row, or since 1899-12-30 [first]"),
    SKIP_HIDDEN("--skip-hidden", "", Group.READING, "leave out the hidden rows of a sheet"),
    COMMENT("--comment", "C", Group.READING, "character that starts a comment line [none]"),

    START("--start", "a=20,c=0.1", Group.PARAMETERS, "values, normal:0,1, uniform:-1,1, grid or auto [auto]"),
    BOUND("--bound", "a=-5:5", Group.PARAMETERS, "keep in a range; open ends: 0: or :5"),
    FIX("--fix", "a=20", Group.PARAMETERS, "hold a parameter at a value"),
    TIE("--tie", "'b=2*a'", Group.RELATIONS, "let a parameter follow others; repeatable"),
    CONSTRAINT("--constraint", "'a+b<=1'", Group.RELATIONS, "linear, with <=, >= or =; repeatable"),
    PARAMETERS("--parameters", "a,b,c", Group.PARAMETERS, "names that are parameters [all that are no column]"),

    METHOD("--method", "NAME", Group.METHOD, "{methods}, or all of them: all [auto]"),
    GRID("--grid", "a=0:1:20", Group.METHOD, "nodes of a grid; also b=log:1e-3:1e3:30,c=1;2;5"),
    RATE("--rate", "R", Group.METHOD, "learning rate, or {rates}, e.g. decay:0.5/100"),
    BATCH("--batch", "N", Group.METHOD, "rows per step of sgd [32]"),
    DIFF("--diff", "KIND", Group.METHOD, "derivatives: exact, forward or central [exact]"),
    STEP("--step", "a=0.1,b=0.05", Group.METHOD, "step of differences by name, or one for all"),
    THEN("--then", "NAME", Group.METHOD, "method that goes on where the first one ends"),
    MULTI_START("--multi-start", "N", Group.METHOD, "draws of --start normal:0,1 or uniform:-1,1 [1]"),
    SEED("--seed", "N", Group.METHOD, "seed of everything random [1]"),
    NO_FIT("--no-fit", "", Group.STANDSTILL, "fit nothing: the curve at the start values"),
    MAXIMIZE("--maximize", "", Group.SENSE, "look for the largest value"),
    MAX_ITER("--max-iter", "N", Group.STOP, "most iterations"),
    FTOL("--ftol", "T", Group.STOP, "stop: relative reduction of the sum of squares [1e-10]"),
    XTOL("--xtol", "T", Group.STOP, "stop: relative step [1e-10]"),
    GTOL("--gtol", "T", Group.STOP, "stop: cosine of residuals and derivatives [1e-10]"),
    GRAD_MAX("--grad-max", "V", Group.STOP, "stop: largest derivative of the loss"),
    GRAD_NORM("--grad-norm", "V", Group.STOP, "stop: length of the gradient of the loss"),
    PLATEAU("--plateau", "50:SLOPE", Group.STOP, "stop: slope of a line through 50 losses"),
    CURVATURE("--curvature", "V", Group.STOP, "stop: gain predicted from the curvature"),
    TIMEOUT("--timeout", "300s", Group.STOP, "most time; units ms s m h [300s]"),
    THREADS("--threads", "N", Group.STOP, "threads; results never depend on it [1]"),
    CONFIDENCE("--confidence", "P", Group.LEVEL, "level of the intervals in percent [95]"),
    INVERSE("--inverse", "", Group.BACKWARDS, "x for given y, not y for given x"),

    CI("--ci", "KIND", Group.RESULT, "intervals: wald, profile or bootstrap [wald]"),
    BOOTSTRAP("--bootstrap", "N,WORDS", Group.RESULT, "draws; also cases, bca [2000]"),
    DERIVE("--derive", "'t=log(2)/c'", Group.RESULT, "a quantity from the parameters; repeatable"),

    OUTPUT("-o", "FILE", Group.FILES, "write a file, format by extension; repeatable"),
    FORMAT("-f", "FORMAT", Group.FILES, "text, csv, tsv, json or jsonl [text; in a pipe csv]"),
    DIGITS("--digits", "N", Group.FILES, "significant digits [6 in text, all elsewhere]"),
    EMIT("--emit", "TABLE", Group.TABLES, "rows, summary, checks, ...; a wrong word lists all"),
    IN_PLACE("--in-place", "", Group.ROWS, "write the result into new sheets of FILE, a workbook"),
    BESIDE("--beside", "", Group.ROWS, "write fit and residuals beside the data in FILE"),
    KEEP("--keep", "COLS", Group.ROWS, "columns of the data to carry into the rows table"),

    PROGRESS("--progress", "MODE", Group.RUN, "signs of life: auto, none, plain or json [auto]"),
    STRICT("--strict", "", Group.RUN, "any warning makes the exit code 10"),
    ACCEPT("--accept-unconverged", "", Group.TRUST, "exit code 0 although the status is not ok"),

    QUIET("-q", "", Group.MANNERS, "only errors on standard error"),
    VERBOSE("-v", "", Group.MANNERS, "more about the run; all checks and statistics"),
    DEBUG("--debug", "", Group.MANNERS, "a stack trace with an error"),
    COLOR("--color", "WHEN", Group.MANNERS, "colours: auto, always or never [auto]"),
    ASCII("--ascii", "", Group.MANNERS, "nothing but ASCII in text"),
    HELP("--help", "", Group.MANNERS, "help about the command (also -h)");

    private final String flag;
    private final String label;
    private final Group group;
    private final String summary;

    Option(String flag, String label, Group group, String summary) {
        this.flag = flag;
        this.label = label;
        this.group = group;
        this.summary = summary;
    }

    /** What an option is about. */
    enum Group {
        READING,
        COLUMNS,
        GROUPS,
        WEIGHTS,
        PARAMETERS,
        RELATIONS,
        METHOD,
        STANDSTILL,
        SENSE,
        STOP,
        LEVEL,
        BACKWARDS,
        RESULT,
        FILES,
        TABLES,
        ROWS,
        RUN,
        TRUST,
        MANNERS
    }

    /** As typed. */
    String flag() {
        return flag;
    }

    /** What it takes; empty for an option without a value. */
    String label() {
        return label;
    }

    /** What it is about. */
    Group group() {
        return group;
    }

    /** One line. */
    String summary() {
        return summary;
    }

    /** Whether a value follows. */
    boolean takesValue() {
        return !label.isEmpty();
    }

    /** The option of exactly this name. */
    static Optional<Option> of(String flag) {
        if (flag.equals("-h")) {
            return Optional.of(HELP);
        }
        for (Option option : values()) {
            if (option.flag.equals(flag)) {
                return Optional.of(option);
            }
        }
        return Optional.empty();
    }

    /** Names of the options of a command. */
    static List<String> flagsOf(CommandName command) {
        List<String> flags = new ArrayList<>();
        for (Option option : values()) {
            if (command.takes(option)) {
                flags.add(option.flag);
            }
        }
        return flags;
    }
}
