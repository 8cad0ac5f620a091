package org.curvefit.core;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.function.Supplier;
import org.apache.commons.statistics.distribution.TDistribution;
import org.curvefit.api.error.Location;
import org.curvefit.api.error.RequestException;
import org.curvefit.api.fit.ComparisonRequest;
import org.curvefit.api.fit.FitRequest;
import org.curvefit.api.fit.FitResult;
import org.curvefit.api.fit.Fitter;
import org.curvefit.api.fit.GroupedRequest;
import org.curvefit.api.fit.GroupedResult;
import org.curvefit.api.fit.Groups;
import org.curvefit.api.fit.Limits;
import org.curvefit.api.fit.MethodChoice;
import org.curvefit.api.fit.MinimizationRequest;
import org.curvefit.api.fit.MinimizationResult;
import org.curvefit.api.fit.ModelComparison;
import org.curvefit.api.fit.StartPoint;
import org.curvefit.api.fit.TaylorModel;
import org.curvefit.api.spi.Extensions;
import org.curvefit.core.diagnostics.OutlierTest;
import org.curvefit.core.inference.StudentT;
import org.curvefit.core.iteration.Budget;
import org.curvefit.core.problem.BlockPool;
import org.curvefit.core.problem.Chunks;
import org.curvefit.core.problem.DataSelection;

/** The main job: a request is checked against its data, solved, and concluded. Thread-safe. */
public final class DefaultFitter implements Fitter {
    private final Extensions extensions;
    private final String version;
    private final BlockPool pool = new BlockPool();
    private final StudentT.Quantiles quantiles = new StudentT.Quantiles();

    /**
     * @param extensions where solvers and losses are found by name
     * @param version of the program, for results
     */
    public DefaultFitter(Extensions extensions, String version) {
        this.extensions = extensions;
        this.version = version;
    }

    @Override
    public FitResult fit(FitRequest request) {
        return fit(request, DataSelection.of(request.model(), request.data(), request.settings()));
    }

    private FitResult fit(FitRequest request, DataSelection selection) {
        Budget budget = budget(request.settings().limits());
        requireSquaresForRelations(request);
        return request.settings().parameters().relations().present()
                ? new RestrictedFit(request, selection)
                        .fit(
                                part -> staged(
                                        part.request(),
                                        asked -> answer(FitProblem.restricted(asked, part.selection()), budget)),
                                quantiles)
                : staged(request, asked -> answer(FitProblem.of(asked, selection), budget));
    }

    @Override
    public GroupedResult fit(GroupedRequest request) {
        RowGroups rows = RowGroups.of(request);
        Budget budget = budget(request.request().settings().limits());
        Groups separate = new GroupedFitter(rows, this::fit, budget).fit();
        Supplier<FitResult> one = () -> fit(rows.whole());
        if (request.shared().isEmpty()) {
            return new GroupedResult(separate, () -> CurvesOfGroups.compare(separate, one, Optional.empty()));
        }
        SharedFit sharing = new SharedFit(rows, request.shared(), this::fit);
        SharedFit.Answer joint = sharing.fit(separate, one);
        return new GroupedResult(
                joint.groups(), () -> CurvesOfGroups.compare(separate, one, Optional.of(joint.result())));
    }

    @Override
    public ModelComparison compare(ComparisonRequest request) {
        return new ModelComparing(request, this::fit, new SpecialCase(this::fit)).compare();
    }

    /** Which constraints are active, and their multipliers, follow from sums of squares. */
    private static void requireSquaresForRelations(FitRequest request) {
        String loss = request.settings().method().loss();
        if (request.settings().parameters().relations().present() && !loss.equals(MethodChoice.AUTOMATIC.loss())) {
            throw new RequestException(
                    "E129",
                    "ties and constraints are held in least squares only, and the loss is " + loss,
                    Location.none(),
                    "leave out --loss, or write the relation into the formula");
        }
    }

    private FitResult staged(FitRequest request, Function<FitRequest, IntervalStage.Answer> answer) {
        return new IntervalStage(answer, pool).fit(request);
    }

    /** The answer with Wald intervals, and what others are made from. */
    private IntervalStage.Answer answer(FitProblem problem, Budget budget) {
        List<Derivation> derivations = problem.settings().intervals().derived().stream()
                .map(text -> Derivation.of(text, problem.function().parameters()))
                .toList();
        try (Chunks chunks = chunks(problem)) {
            Solving solving = new Solving(problem, extensions, chunks, budget);
            Solution solution =
                    problem.space().size() == 0 ? Solution.nothingFree(problem, solving.objective()) : solving.solve();
            Conclusion conclusion = new Conclusion(
                    problem, solution, solving.loss(), () -> solving.objective().residuals(solution.point()));
            Conclusion concluded = conclusion.alongBounds(chunks);
            FitResult result = concluded.result(solving.evaluations(), quantiles, version, outliers(problem, chunks));
            FitResult noted = CountRules.note(problem).map(result::withNote).orElse(result);
            Inferring inferring = new Inferring(concluded.problem(), concluded.solution(), noted);
            return new IntervalStage.Answer(
                    problem,
                    solution,
                    solving.loss().correction(),
                    inferring.applied(derivations),
                    inferring.spread(),
                    budget);
        }
    }

    private Optional<OutlierTest> outliers(FitProblem problem, Chunks chunks) {
        OptionalDouble rate = problem.settings().columns().rows().outliers();
        return rate.isPresent() && problem.space().size() > 0
                ? Optional.of(OutlierSearch.run(
                        problem, extensions, chunks, budget(problem.settings().limits())))
                : Optional.empty();
    }

    @Override
    public MinimizationResult minimize(MinimizationRequest request) {
        return new Minimizing(request, extensions, budget(request.settings().limits())).minimize(version);
    }

    @Override
    public TaylorModel taylor(MinimizationRequest request) {
        return new Minimizing(request, extensions, budget(request.settings().limits())).taylor();
    }

    @Override
    public StartPoint start(FitRequest request) {
        DataSelection selection = DataSelection.of(request.model(), request.data(), request.settings());
        return request.settings().parameters().relations().present()
                ? new RestrictedFit(request, selection).start(this::start)
                : start(FitProblem.of(request, selection));
    }

    @Override
    public double quantile(double confidence, double degreesOfFreedom) {
        return TDistribution.of(degreesOfFreedom).inverseSurvivalProbability((1 - confidence) / 2);
    }

    private StartPoint start(FitProblem asked) {
        FitProblem problem = asked.withExactInputs();
        try (Chunks chunks = chunks(problem)) {
            return new Solving(
                            problem,
                            extensions,
                            chunks,
                            budget(problem.settings().limits()))
                    .start();
        }
    }

    private Chunks chunks(FitProblem problem) {
        return new Chunks(
                problem.observations().size(), problem.settings().limits().threads(), pool);
    }

    private static Budget budget(Limits limits) {
        return new Budget(
                limits.maxIterations().orElse(Integer.MAX_VALUE),
                System.nanoTime(),
                limits.timeout().toNanos());
    }
}
