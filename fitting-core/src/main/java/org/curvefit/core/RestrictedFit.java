package org.curvefit.core;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.curvefit.api.error.LimitException;
import org.curvefit.api.error.Location;
import org.curvefit.api.error.RequestException;
import org.curvefit.api.fit.FitRequest;
import org.curvefit.api.fit.FitResult;
import org.curvefit.api.fit.FitSettings;
import org.curvefit.api.fit.IntervalChoice;
import org.curvefit.api.fit.ParameterRules;
import org.curvefit.api.fit.StartPoint;
import org.curvefit.api.model.Parameter;
import org.curvefit.api.numeric.Vector;
import org.curvefit.core.inference.StudentT;
import org.curvefit.core.linalg.LinearizedResiduals;
import org.curvefit.core.problem.Chunks;
import org.curvefit.core.problem.DataSelection;
import org.curvefit.core.problem.LeastSquaresObjective;
import org.curvefit.core.problem.ParameterSpace;
import org.curvefit.core.restriction.LinearConstraint;
import org.curvefit.core.restriction.ReducedModel;
import org.curvefit.core.restriction.Restrictions;

/** A fit under ties and linear constraints: ordinary fits of the model in the parameters that remain, told in all its parameters. */
final class RestrictedFit {
    private static final int MOST_STARTS = 8;

    private final FitRequest request;
    private final DataSelection selection;
    private final Restrictions restrictions;
    private final ReducedModel untied;
    private final List<Derivation> derivations;
    private final List<RestrictedTrial> tried = new ArrayList<>();
    private Optional<double[]> start = Optional.empty();
    private int evaluations;

    RestrictedFit(FitRequest request, DataSelection selection) {
        this.request = request;
        this.selection = selection;
        this.restrictions =
                Restrictions.of(selection.function(), request.settings().parameters());
        if (restrictions.free().isEmpty()) {
            throw new RequestException(
                    "E106",
                    "nothing to fit: every parameter is fixed or tied",
                    Location.at("parameters: " + String.join(", ", names())),
                    "leave out one --fix or --tie");
        }
        this.untied = restrictions.untied();
        this.derivations = request.settings().intervals().derived().stream()
                .map(text -> Derivation.of(text, selection.function().parameters()))
                .toList();
    }

    private List<String> names() {
        return selection.function().parameters().stream()
                .map(parameter -> parameter.name())
                .toList();
    }

    /**
     * @param conclude fits what remains
     * @param quantiles for errors of parameters that follow others
     */
    FitResult fit(Function<FitProblem, FitResult> conclude, StudentT.Quantiles quantiles) {
        RestrictedTrial found = search(conclude).find().orElseGet(() -> fromAllowedPoints(conclude));
        FitResult inner = withIntervals(found, conclude);
        return new RestrictedResult(request, selection.function(), restrictions, found.telling(inner), quantiles)
                .expanded(evaluations, derivations);
    }

    private ActiveSet<RestrictedTrial> search(Function<FitProblem, FitResult> conclude) {
        return new ActiveSet<>(
                restrictions.inequalities(),
                active -> restrictions.along(active).map(reduced -> trial(reduced, active, conclude)));
    }

    /**
     * The lowest answer of searches that begin at points which satisfy all rules, near the ends of fits that do not. A fit of a nonlinear model finds
     * its lowest minimum anywhere, and may pass over one that is allowed.
     */
    private RestrictedTrial fromAllowedPoints(Function<FitProblem, FitResult> conclude) {
        List<RestrictedTrial> ends = new ArrayList<>(tried);
        ends.sort(Comparator.comparingDouble(RestrictedTrial::cost));
        Optional<RestrictedTrial> best = Optional.empty();
        for (RestrictedTrial end : ends.subList(0, Math.min(ends.size(), MOST_STARTS))) {
            start = Optional.of(restrictions.nearest(end.free()));
            Optional<RestrictedTrial> found = search(conclude).walk();
            if (found.isPresent()
                    && (best.isEmpty() || found.get().cost() < best.get().cost())) {
                best = found;
            }
        }
        return best.orElseThrow(() -> new LimitException(
                "E506",
                "no set of active inequalities and bounds gives a minimum; there are "
                        + restrictions.inequalities().size(),
                Location.none(),
                "give start values that satisfy them, with --start"));
    }

    /** The answer with the intervals that were asked for; the trials before had Wald intervals. */
    private FitResult withIntervals(RestrictedTrial found, Function<FitProblem, FitResult> conclude) {
        IntervalChoice.Kind asked = request.settings().intervals().kind();
        if (asked == IntervalChoice.Kind.WALD || found.ended()) {
            return found.result();
        }
        start = start.map(last -> found.free());
        FitResult result = conclude.apply(problem(found.reduced(), asked));
        evaluations += result.end().evaluations();
        return result.withNote("intervals of parameters that follow others are Wald intervals");
    }

    private RestrictedTrial trial(
            ReducedModel reduced, List<LinearConstraint> active, Function<FitProblem, FitResult> conclude) {
        FitResult result = conclude.apply(problem(reduced, IntervalChoice.Kind.WALD));
        evaluations += result.end().evaluations();
        double[] free = free(reduced.values(result.values()));
        List<LinearConstraint> along = new ArrayList<>(active);
        along.addAll(restrictions.equations());
        along.addAll(restrictions.pressing(result.parameters()));
        RestrictedTrial trial = new RestrictedTrial(reduced, result, free, along, linearized(free));
        tried.add(trial);
        return trial;
    }

    /** Quantities derived from the parameters are told for the whole model, in the end. */
    private FitProblem problem(ReducedModel reduced, IntervalChoice.Kind kind) {
        IntervalChoice given = request.settings().intervals();
        IntervalChoice plain = new IntervalChoice(given.confidence(), kind, given.resampling(), List.of());
        ParameterRules rules = restrictions.rules(reduced);
        FitSettings settings = request.settings()
                .withParameters(
                        start.map(point -> starting(rules, reduced, point)).orElse(rules))
                .withIntervals(plain);
        FitRequest asked = request.settings(settings);
        DataSelection selected = new DataSelection(reduced.function(), selection.variables(), selection.observations());
        return FitProblem.restricted(asked, selected);
    }

    private ParameterRules starting(ParameterRules rules, ReducedModel reduced, double[] point) {
        Map<String, Double> values = new LinkedHashMap<>();
        for (Parameter parameter : reduced.function().parameters()) {
            int k = restrictions.free().indexOf(parameter.name());
            if (k >= 0) {
                values.put(parameter.name(), point[k]);
            }
        }
        return new ParameterRules(values, rules.bounds(), rules.fixed(), rules.declared(), ParameterRules.AUTO);
    }

    private double[] free(double[] all) {
        List<String> names = names();
        return restrictions.free().stream()
                .mapToDouble(name -> all[names.indexOf(name)])
                .toArray();
    }

    private LinearizedResiduals linearized(double[] free) {
        ParameterRules held =
                ParameterRules.none().withFixed(request.settings().parameters().fixed());
        ParameterSpace space = ParameterSpace.of(untied.function().parameters(), held);
        try (Chunks chunks = new Chunks(selection.observations().size(), 1)) {
            LeastSquaresObjective objective =
                    new LeastSquaresObjective(untied.function(), selection.observations(), space, chunks);
            objective.keepAllDigits();
            LinearizedResiduals whole = objective.linearization();
            objective.linearize(free, whole);
            return whole;
        }
    }

    /** The start of the fit in which no inequality is active. */
    StartPoint start(Function<FitProblem, StartPoint> find) {
        Optional<ReducedModel> reduced = restrictions.along(List.of());
        StartPoint start = find.apply(problem(reduced.orElse(untied), IntervalChoice.Kind.WALD));
        return new StartPoint(
                Vector.of(reduced.orElse(untied).values(start.values().toArray())), start.origin());
    }
}
