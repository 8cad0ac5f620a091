package org.curvefit.core;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.curvefit.api.data.Dataset;
import org.curvefit.api.data.RowDefect;
import org.curvefit.api.data.Rows;
import org.curvefit.api.error.DataException;
import org.curvefit.api.error.Location;
import org.curvefit.api.error.RequestException;
import org.curvefit.api.fit.Check;
import org.curvefit.api.fit.ColumnChoice.RejectLimit;
import org.curvefit.api.fit.ComparedModel;
import org.curvefit.api.fit.ComparedModel.Rank;
import org.curvefit.api.fit.ComparisonRequest;
import org.curvefit.api.fit.FitRequest;
import org.curvefit.api.fit.FitResult;
import org.curvefit.api.fit.FitSettings;
import org.curvefit.api.fit.FitStatus;
import org.curvefit.api.fit.FitSummary;
import org.curvefit.api.fit.MethodChoice;
import org.curvefit.api.fit.ModelComparison;
import org.curvefit.api.model.Model;
import org.curvefit.api.model.Parameter;
import org.curvefit.core.comparison.ExtraSquares;
import org.curvefit.core.comparison.Ranking;
import org.curvefit.core.problem.UsableData;

/** Fits several models to the rows that all of them can use, ranks them, and tests each against the strongest special case of it among the others. */
final class ModelComparing {
    private static final String LACK_OF_FIT = "lack_of_fit";
    private static final int MOST_LISTED = 1_000;

    /** The special case that is hardest to beat: of most parameters, of those alike the one of the smallest sum of squares. */
    private static final Comparator<ComparedModel> STRONGEST = Comparator.comparingInt(
                    (ComparedModel model) -> -model.summary().parameters())
            .thenComparingDouble(model -> model.summary().loss());

    private final FitRequest request;
    private final List<UsableData> used = new ArrayList<>();
    private final Function<FitRequest, FitResult> fit;
    private final SpecialCase specialCase;
    private final BitSet common;

    /**
     * @param fit answers a request
     * @param specialCase tells whether one model contains another
     */
    ModelComparing(ComparisonRequest asked, Function<FitRequest, FitResult> fit, SpecialCase specialCase) {
        this.request = asked.request();
        this.fit = fit;
        this.specialCase = specialCase;
        requireLikelihood(request.settings());
        for (Model model : asked.models()) {
            used.add(UsableData.of(model, request.data(), request.settings()));
        }
        requireOneResponse();
        this.common = new BitSet();
        common.set(0, request.data().rows());
        for (UsableData one : used) {
            common.and(rows(one.rows()));
        }
    }

    private static void requireLikelihood(FitSettings settings) {
        String loss = settings.method().loss();
        boolean orthogonal = !settings.columns().rows().inputSigma().isEmpty();
        boolean likely = settings.method().counts() || loss.equals(MethodChoice.AUTOMATIC.loss());
        if (orthogonal || !likely) {
            throw new RequestException(
                    "E129",
                    "models are compared by their sums of squares, and "
                            + (orthogonal
                                    ? "with errors in x every row has unknowns of its own"
                                    : "the loss is " + loss),
                    Location.none(),
                    orthogonal ? "leave out --sigma-x" : "leave out --loss");
        }
    }

    private void requireOneResponse() {
        String first = used.get(0).explained();
        for (UsableData one : used) {
            if (!one.explained().equals(first)) {
                throw new RequestException(
                        "E149",
                        "the models explain different things: " + first + " and " + one.explained(),
                        Location.at(one.function().text()),
                        "sums of squares in different units cannot be compared; give all formulas the same left side");
            }
        }
    }

    private static BitSet rows(Rows chosen) {
        BitSet rows = new BitSet();
        for (int i = 0; i < chosen.size(); i++) {
            rows.set(chosen.row(i));
        }
        return rows;
    }

    ModelComparison compare() {
        Dataset data = request.data();
        boolean whole = common.cardinality() == data.rows();
        Dataset shared = whole ? data : data.select(Rows.of(common.stream().toArray()));
        List<Candidate> candidates =
                used.stream().map(one -> candidate(one, asked(one, shared))).toList();
        List<ComparedModel> ranked = Ranking.of(
                candidates.stream().map(one -> tested(one, candidates)).toList());
        long offered =
                data.rows() + data.reading().rejectedCount() - used.get(0).filtered();
        return new ModelComparison(
                ranked, common.cardinality(), offered - common.cardinality(), defects(), notes(ranked));
    }

    /** A row that several models cannot use for the same reason is named once. */
    private List<RowDefect> defects() {
        return used.stream()
                .flatMap(one -> one.defects().stream())
                .distinct()
                .limit(MOST_LISTED)
                .toList();
    }

    /** A model with the question that was put to it. */
    private record Candidate(FitRequest request, ComparedModel model) {}

    /** The question about one model; rules about parameters of others do not concern it. */
    private FitRequest asked(UsableData one, Dataset data) {
        FitSettings settings = request.settings();
        Set<String> foreign = new HashSet<>();
        used.forEach(other -> foreign.addAll(names(other)));
        foreign.removeAll(names(one));
        return request.model(one.function())
                .data(data)
                .settings(settings.withParameters(settings.parameters().without(foreign))
                        .withColumns(settings.columns().withRejects(RejectLimit.unlimited())));
    }

    private static List<String> names(UsableData one) {
        return one.function().parameters().stream().map(Parameter::name).toList();
    }

    private Candidate candidate(UsableData one, FitRequest asked) {
        String name = one.function().text();
        try {
            return new Candidate(asked, compared(name, fit.apply(asked)));
        } catch (DataException refused) {
            if (!refused.code().equals(FitProblem.TOO_FEW_ROWS)) {
                throw refused;
            }
            FitSummary none = FitSummary.none(common.cardinality(), names(one).size());
            return new Candidate(
                    asked,
                    new ComparedModel(
                            name,
                            FitStatus.TOO_FEW_POINTS,
                            none,
                            Rank.NONE,
                            Double.NaN,
                            Optional.empty(),
                            Optional.empty()));
        }
    }

    private static ComparedModel compared(String name, FitResult result) {
        double lack = result.diagnostics().checks().stream()
                .filter(check -> check.name().equals(LACK_OF_FIT))
                .mapToDouble(Check::p)
                .findFirst()
                .orElse(Double.NaN);
        return new ComparedModel(
                name, result.status(), result.summary(), Rank.NONE, lack, Optional.empty(), Optional.of(result));
    }

    private ComparedModel tested(Candidate larger, List<Candidate> candidates) {
        return strongestSpecialCase(larger, candidates)
                .flatMap(special -> ExtraSquares.of(
                        special.name(), special.summary(), larger.model().summary()))
                .map(larger.model()::withTest)
                .orElse(larger.model());
    }

    private Optional<ComparedModel> strongestSpecialCase(Candidate larger, List<Candidate> candidates) {
        ComparedModel model = larger.model();
        return candidates.stream()
                .map(Candidate::model)
                .filter(other -> testable(model) && testable(other))
                .filter(other -> other.summary().parameters() < model.summary().parameters())
                .sorted(STRONGEST)
                .filter(other -> specialCase.holds(
                        other.result().orElseThrow(), model.result().orElseThrow(), larger.request()))
                .findFirst();
    }

    private static boolean testable(ComparedModel model) {
        return CurvesOfGroups.atMinimum(model.status()) && model.status() != FitStatus.EXACT;
    }

    private static List<String> notes(List<ComparedModel> ranked) {
        List<String> notes = new ArrayList<>();
        if (ranked.stream().anyMatch(model -> model.status() == FitStatus.EXACT)) {
            notes.add(
                    "residuals at rounding level have no likelihood: models that explain the data exactly stand first,"
                            + " the one of fewest parameters before the others");
        }
        for (ComparedModel model : ranked) {
            if (!model.status().ok()) {
                notes.add("\"" + model.name() + "\" is not ranked: " + model.status());
            } else if (Double.isNaN(model.summary().aicc()) && model.status() != FitStatus.EXACT) {
                notes.add("\"" + model.name() + "\" is not ranked: AICc needs more than "
                        + (model.summary().parameters() + 2) + " rows for it");
            }
        }
        return notes;
    }
}
