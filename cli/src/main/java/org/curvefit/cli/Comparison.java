package org.curvefit.cli;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.function.ToLongFunction;
import org.curvefit.api.fit.FitResult;
import org.curvefit.api.fit.FitStatus;
import org.curvefit.api.fit.MinimizationResult;
import org.curvefit.api.fit.Outcome;
import org.curvefit.api.io.ResultTable;
import org.curvefit.api.io.ResultTable.Field;
import org.curvefit.api.io.TableKind;
import org.curvefit.api.numeric.Vector;

/**
 * The answers of several runs to one question, beside each other.
 *
 * @param answers at least one
 * @param descending whether the largest value is the best
 */
record Comparison(List<EveryMethod.Answer> answers, boolean descending) {
    private static final int TIME_DIGITS = 3;
    private static final double MICROS = 1e3;

    Comparison {
        answers = List.copyOf(answers);
    }

    /** The answers alone. */
    List<Outcome> outcomes() {
        return answers.stream().map(EveryMethod.Answer::outcome).toList();
    }

    /** Their names. */
    List<String> names() {
        return answers.stream().map(EveryMethod.Answer::name).toList();
    }

    /** The usable answer of the best loss; of all answers where none is usable. */
    Outcome best() {
        Comparator<Outcome> byLoss = Comparator.comparingDouble(outcome -> descending ? -loss(outcome) : loss(outcome));
        return outcomes().stream()
                .min(Comparator.<Outcome, Boolean>comparing(
                                outcome -> !outcome.status().ok())
                        .thenComparing(byLoss))
                .orElseThrow();
    }

    /** The status that stands for all: an interruption, otherwise that of the best answer. */
    FitStatus status() {
        FitStatus last = answers.get(answers.size() - 1).outcome().status();
        return last == FitStatus.CANCELLED ? last : best().status();
    }

    /** The table that machines read. */
    ResultTable table() {
        double[] target = best().values();
        return new ResultTable(
                TableKind.SUMMARY,
                List.of(
                        new Field.Texts("method", names()),
                        texts("status", outcome -> outcome.status().name()),
                        texts("ok", outcome -> Boolean.toString(outcome.status().ok())),
                        numbers("loss", Comparison::loss),
                        counts("iterations", outcome -> outcome.end().iterations()),
                        counts("evaluations", outcome -> outcome.end().evaluations()),
                        numbers("distance", outcome -> distance(outcome.values(), target)),
                        times()));
    }

    /** The table that people read, with the time each method took. */
    String text(Style style, int digits) {
        double[] target = best().values();
        TextTable table = new TextTable();
        table.row(List.of("method", "status", "loss", "iterations", "evaluations", "ms", "distance to the best"));
        for (EveryMethod.Answer answer : answers) {
            Outcome outcome = answer.outcome();
            List<String> row = new ArrayList<>();
            row.add(style.show(answer.name()));
            row.add(outcome.status().name());
            row.add(Significant.of(loss(outcome), digits));
            row.add(Integer.toString(outcome.end().iterations()));
            row.add(Integer.toString(outcome.end().evaluations()));
            row.add(Significant.of(answer.milliseconds(), TIME_DIGITS));
            row.add(outcome == best() ? "best" : Significant.of(distance(outcome.values(), target), TIME_DIGITS));
            table.row(row);
        }
        return style.show(best().function().understood()) + "\n\n" + table.text();
    }

    private static double loss(Outcome outcome) {
        return outcome instanceof FitResult fit ? fit.summary().loss() : ((MinimizationResult) outcome).loss();
    }

    private static double distance(double[] point, double[] target) {
        double distance = 0;
        for (int k = 0; k < target.length; k++) {
            distance = Math.hypot(distance, point[k] - target[k]);
        }
        return distance;
    }

    /** To the microsecond. */
    private Field times() {
        double[] times = answers.stream()
                .mapToDouble(EveryMethod.Answer::milliseconds)
                .map(time -> Math.rint(MICROS * time) / MICROS)
                .toArray();
        return new Field.Numbers("ms", Vector.of(times));
    }

    private Field texts(String name, Function<Outcome, String> value) {
        return new Field.Texts(name, outcomes().stream().map(value).toList());
    }

    private Field numbers(String name, ToDoubleFunction<Outcome> value) {
        return new Field.Numbers(
                name, Vector.of(outcomes().stream().mapToDouble(value).toArray()));
    }

    private Field counts(String name, ToLongFunction<Outcome> value) {
        return new Field.Counts(name, outcomes().stream().mapToLong(value).toArray());
    }
}
