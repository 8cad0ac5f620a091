package org.curvefit.core;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.curvefit.api.error.Location;
import org.curvefit.api.error.RequestException;
import org.curvefit.api.fit.FitRequest;
import org.curvefit.api.fit.FitResult;
import org.curvefit.api.fit.FitSettings;
import org.curvefit.api.fit.IntervalChoice;
import org.curvefit.api.fit.ParameterRules;
import org.curvefit.api.fit.StartPoint;
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
    private final FitRequest request;
    private final DataSelection selection;
    private final Restrictions restrictions;
    private final ReducedModel untied;
    private final List<Derivation> derivations;
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
        ActiveSet<RestrictedTrial> search = new ActiveSet<>(
                restrictions.inequalities(),
                active -> restrictions.along(active).map(reduced -> trial(reduced, active, conclude)));
        RestrictedTrial found = search.find();
        FitResult inner = withIntervals(found, conclude);
        return new RestrictedResult(request, selection.function(), restrictions, found.telling(inner), quantiles)
                .expanded(evaluations, derivations);
    }

    /** The answer with the intervals that were asked for; the trials before had Wald intervals. */
    private FitResult withIntervals(RestrictedTrial found, Function<FitProblem, FitResult> conclude) {
        IntervalChoice.Kind asked = request.settings().intervals().kind();
        if (asked == IntervalChoice.Kind.WALD || found.ended()) {
            return found.result();
        }
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
        return new RestrictedTrial(reduced, result, free, along, linearized(free));
    }

    /** Quantities derived from the parameters are told for the whole model, in the end. */
    private FitProblem problem(ReducedModel reduced, IntervalChoice.Kind kind) {
        IntervalChoice given = request.settings().intervals();
        IntervalChoice plain = new IntervalChoice(given.confidence(), kind, given.resampling(), List.of());
        FitSettings settings =
                request.settings().withParameters(restrictions.rules(reduced)).withIntervals(plain);
        FitRequest asked = request.settings(settings);
        DataSelection selected = new DataSelection(reduced.function(), selection.variables(), selection.observations());
        return FitProblem.restricted(asked, selected);
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
