package org.curvefit.core;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.curvefit.api.error.Location;
import org.curvefit.api.error.RequestException;
import org.curvefit.api.fit.CriticalPoint;
import org.curvefit.api.fit.FitSettings;
import org.curvefit.api.fit.FitStatus;
import org.curvefit.api.fit.MinimizationRequest;
import org.curvefit.api.fit.MinimizationResult;
import org.curvefit.api.fit.ParameterEstimate;
import org.curvefit.api.fit.SearchEnd;
import org.curvefit.api.fit.StartPoint;
import org.curvefit.api.fit.TaylorModel;
import org.curvefit.api.fit.Verdict;
import org.curvefit.api.model.ModelFunction;
import org.curvefit.api.numeric.Vector;
import org.curvefit.api.solver.Capability;
import org.curvefit.api.solver.Linearization;
import org.curvefit.api.solver.Objective;
import org.curvefit.api.solver.Solver;
import org.curvefit.api.solver.Stop;
import org.curvefit.api.spi.Extensions;
import org.curvefit.core.diagnostics.MinimumRule;
import org.curvefit.core.diagnostics.Way;
import org.curvefit.core.iteration.Budget;
import org.curvefit.core.problem.FormulaObjective;
import org.curvefit.core.problem.ParameterSpace;
import org.curvefit.core.solver.DescentSolver;
import org.curvefit.core.solver.LearningRates;

/** Minimizes a written loss: the same solvers, rules and limits as for fits, without data. */
final class Minimizing {
    private static final String AUTOMATIC = "newton";

    private final MinimizationRequest request;
    private final FitSettings settings;
    private final ModelFunction function;
    private final ParameterSpace space;
    private final FormulaObjective objective;
    private final MethodSetup setup;
    private final Budget budget;
    private final Extensions extensions;
    private StartPoint node = new StartPoint(Vector.empty(), "");

    Minimizing(MinimizationRequest request, Extensions extensions, Budget budget) {
        this.request = request;
        this.settings = request.settings();
        this.function = request.loss().bind(List.of(), List.of());
        this.space = ParameterSpace.of(function.parameters(), settings.parameters());
        this.objective = new FormulaObjective(function, space, request.maximizes());
        this.setup = MethodSetup.of(settings.method(), AUTOMATIC, extensions, space, objective);
        this.budget = budget;
        this.extensions = extensions;
        requireSearch();
        refuseRelations();
    }

    private void refuseRelations() {
        if (settings.parameters().relations().present()) {
            throw new RequestException(
                    "E141",
                    "a written loss takes no ties and no constraints",
                    Location.at(function.understood()),
                    "write the parameter through the others in the formula itself");
        }
    }

    private void requireSearch() {
        if (setup.solver().requires().contains(Capability.LINEAR)) {
            throw new RequestException(
                    "E111",
                    "closed form is impossible: a written loss is no model that is linear in its parameters",
                    Location.at(function.understood()),
                    "use --method newton, which needs one step where the loss is quadratic");
        }
    }

    MinimizationResult minimize(String version) {
        End best = null;
        for (double[] start : starts()) {
            End next = run(start);
            if (best == null || objective.cost(next.point) < objective.cost(best.point)) {
                best = next;
            }
        }
        if (best == null) {
            throw new AssertionError("no start");
        }
        return result(best, version);
    }

    /** The second-order model at the first start. */
    TaylorModel taylor() {
        double[] point = starts().get(0);
        CriticalPoint at = CriticalPoints.of(objective, point, request.maximizes() ? -1 : 1)
                .orElseThrow(() -> new RequestException(
                        "E123",
                        "the loss has no finite second derivatives at the start",
                        Location.at(Arrays.toString(point)),
                        "expand it elsewhere"));
        return new TaylorModel(space.freeNames(), Vector.of(point), at.value(), at.gradient(), at.hessian());
    }

    private List<double[]> starts() {
        if (StartDraws.asked(settings.parameters())) {
            return new StartDraws(
                            space, settings.parameters(), settings.method().seed())
                    .draw(settings.limits().starts());
        }
        if (StartGrid.asked(settings.parameters())) {
            node = bestNode();
            return List.of(space.restrict(node.values().toArray()));
        }
        Map<String, Double> given = settings.parameters().start();
        double[] point = new double[space.size()];
        for (int k = 0; k < point.length; k++) {
            String name = space.freeNames().get(k);
            Double value = given.get(name);
            if (value == null && !setup.scans(name)) {
                throw noStart(name);
            }
            point[k] = value == null ? 0 : value;
        }
        return List.of(point);
    }

    private static RequestException noStart(String name) {
        return new RequestException(
                "E123",
                "no start value for " + name,
                Location.at("a written loss has no data from which it could be found"),
                "add --start " + name + "=1, or --start normal:0,1 with --multi-start 20");
    }

    private StartPoint bestNode() {
        return new StartGrid(objective, space, settings.parameters(), budget).best(extensions, k -> {
            throw new RequestException(
                    "E124",
                    "the grid has no axis for " + space.freeNames().get(k),
                    Location.at("a written loss has no data that could suggest one"),
                    "add --grid '" + space.freeNames().get(k) + "=-5:5:20', or --bound with two ends");
        });
    }

    private End run(double[] start) {
        Objective seen = setup.objectiveFrom(start);
        Solver solver = setup.solver();
        if (solver instanceof DescentSolver descent && descent.rate() instanceof LearningRates.Searched) {
            Budget trials = budget.withTrials(settings.limits().maxIterations().orElse(Integer.MAX_VALUE));
            solver = new RateSearch(seen, trials, start, settings.method().seed()).choose(descent);
        }
        MethodRun runner = new MethodRun(seen, space, settings, budget, request.listener());
        MethodRun.End end = runner.run(solver, List.of(), start);
        end = new SteadyRate(seen, budget, start).advise(end, solver);
        end = solver == setup.solver() ? end : end.and(RateSearch.words(solver));
        return new End(solver, start, end.point().toArray(), end.stop(), end);
    }

    private MinimizationResult result(End end, String version) {
        double sign = request.maximizes() ? -1 : 1;
        Optional<CriticalPoint> critical = CriticalPoints.of(objective, end.point, sign);
        String notes = end.run.trace().notes().isEmpty()
                ? ""
                : "; " + end.run.trace().notes().get(0);
        return new MinimizationResult(
                function,
                verdict(end, sign, notes),
                estimates(end),
                sign * objective.cost(end.point),
                critical,
                new SearchEnd(
                        end.solver.name(),
                        origin(),
                        end.stop,
                        end.run.accepted(),
                        objective.evaluations(),
                        version,
                        settings.method().seed()),
                end.run.trace());
    }

    /** What pressing bounds leave free decides; the parameters on them are constants. */
    private Verdict verdict(End end, double sign, String notes) {
        FormulaObjective whole = new FormulaObjective(function, space, request.maximizes());
        Linearization at = whole.linearization();
        whole.linearize(end.point, at);
        ParameterSpace rest = space.holding(end.point, space.pressed(end.point, at::gradient));
        double[] point = rest.restrict(space.expanded(end.point));
        double[] start = rest.restrict(space.expanded(end.start));
        MinimumRule rule = new MinimumRule(
                end.stop,
                CriticalPoints.of(new FormulaObjective(function, rest, request.maximizes()), point, sign),
                request.maximizes(),
                end.stop instanceof Stop.Reached
                        && settings.limits().tolerances().containsKey(end.stop.rule()),
                new Way(rest.freeNames(), Vector.of(start), Vector.of(point)));
        List<String> pressing = space.freeNames().stream()
                .filter(name -> !rest.freeNames().contains(name))
                .toList();
        FitStatus status = rule.status(pressing);
        return new Verdict(status, rule.flags(), rule.explanation(status, pressing) + notes);
    }

    private String origin() {
        if (StartGrid.asked(settings.parameters())) {
            return node.origin();
        }
        if (StartDraws.asked(settings.parameters())) {
            return settings.parameters().startRule();
        }
        return setup.scansAll(space.freeNames()) ? "grid" : "given";
    }

    private List<ParameterEstimate> estimates(End end) {
        double[] all = space.expanded(end.point);
        double[] start = space.expanded(end.start);
        List<ParameterEstimate> estimates = new ArrayList<>();
        for (int k = 0; k < space.total(); k++) {
            estimates.add(new ParameterEstimate(
                    space.parameters().get(k).name(),
                    all[k],
                    Double.NaN,
                    Double.NaN,
                    Double.NaN,
                    Double.NaN,
                    Double.NaN,
                    start[k],
                    space.bounds(k),
                    space.fixed(k)));
        }
        return estimates;
    }

    /** A run with what it started from. Holds arrays, so no record. */
    private static final class End {
        private final Solver solver;
        private final double[] start;
        private final double[] point;
        private final Stop stop;
        private final MethodRun.End run;

        End(Solver solver, double[] start, double[] point, Stop stop, MethodRun.End run) {
            this.solver = solver;
            this.start = start;
            this.point = point;
            this.stop = stop;
            this.run = run;
        }
    }
}
