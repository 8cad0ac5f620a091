package org.curvefit.core;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.curvefit.api.data.Observations;
import org.curvefit.api.fit.Check;
import org.curvefit.api.fit.CriticalPoint;
import org.curvefit.api.fit.Details;
import org.curvefit.api.fit.Diagnostics;
import org.curvefit.api.fit.FitResult;
import org.curvefit.api.fit.FitStatus;
import org.curvefit.api.fit.FitSummary;
import org.curvefit.api.fit.Provenance;
import org.curvefit.api.fit.RowDiagnostics;
import org.curvefit.api.fit.SearchEnd;
import org.curvefit.api.fit.Uncertainty;
import org.curvefit.api.fit.Verdict;
import org.curvefit.api.model.ModelFunction;
import org.curvefit.api.numeric.Vector;
import org.curvefit.api.solver.Stop;
import org.curvefit.core.diagnostics.AnswerDetails;
import org.curvefit.core.diagnostics.BoundWords;
import org.curvefit.core.diagnostics.Evidence;
import org.curvefit.core.diagnostics.Explanation;
import org.curvefit.core.diagnostics.FarInputs;
import org.curvefit.core.diagnostics.FittedPoint;
import org.curvefit.core.diagnostics.OutlierTest;
import org.curvefit.core.diagnostics.ScatterChecks;
import org.curvefit.core.diagnostics.SignPattern;
import org.curvefit.core.diagnostics.Undetermined;
import org.curvefit.core.diagnostics.VerdictRule;
import org.curvefit.core.diagnostics.Way;
import org.curvefit.core.diagnostics.WayLeft;
import org.curvefit.core.inference.CountSums;
import org.curvefit.core.inference.GoodnessOfFit;
import org.curvefit.core.inference.Identification;
import org.curvefit.core.inference.StandardErrors;
import org.curvefit.core.inference.StudentT;
import org.curvefit.core.problem.Chunks;
import org.curvefit.core.problem.LeastSquaresObjective;
import org.curvefit.core.problem.ParameterSpace;

/** Turns the end of a search into a result: recomputes what can be said about the point, whichever solver found it. */
final class Conclusion {
    /** A difference of the deviance that no probability shows. */
    private static final double UNSEEN = 1e-6;

    private final FitProblem problem;
    private final Solution solution;
    private final ParameterSpace space;
    private final Observations observations;
    private final ModelFunction function;
    private final Supplier<double[]> residuals;
    private final double[] all;
    private final Identification identification;
    private final GoodnessOfFit goodness;
    private final Evidence evidence;
    private final FitStatus status;
    private final LossInUse loss;
    private final Appraisal seen;

    /**
     * @param residuals computes the residuals at the solution, where they are needed
     */
    Conclusion(FitProblem problem, Solution solution, LossInUse loss, Supplier<double[]> residuals) {
        this.loss = loss;
        this.seen = Appraisal.of(problem, solution, loss);
        this.problem = problem;
        this.solution = solution;
        this.space = problem.space();
        this.observations = problem.observations();
        this.function = problem.function();
        this.residuals = residuals;
        this.all = new double[space.total()];
        space.expand(solution.point(), all);
        this.identification = seen.identification();
        this.goodness = seen.goodness();
        this.evidence = new Evidence(
                solution.stop(),
                solution.stop() instanceof Stop.Complete,
                callersRule(),
                solution.moved(),
                relativeOffset(),
                identification,
                goodness,
                ExactLevel.of(problem.response()).rss(),
                pressed(),
                solution.confirmed(),
                SignPattern.of(observations, residuals),
                left());
        this.status = VerdictRule.status(evidence);
    }

    private boolean callersRule() {
        return solution.stop() instanceof Stop.Reached reached
                && problem.settings().limits().tolerances().containsKey(reached.rule());
    }

    /** At the end of the likelihood, where deviance residuals change without limit, a fall of the deviance that nobody can see counts as none. */
    private double relativeOffset() {
        return seen.edge().isPresent() && solution.factor().squaredTangent() < UNSEEN ? 0 : solution.relativeOffset();
    }

    /** The minimum of the linearized model, as Gauss and Newton see it. */
    private WayLeft left() {
        double[] step = new double[space.size()];
        if (!identification.complete() || !solution.factor().solve(new double[step.length], step)) {
            return WayLeft.unknown();
        }
        double tangent = solution.factor().squaredTangent();
        double share = tangent == 0 ? 0 : tangent / solution.factor().squaredResidual();
        double[] start = space.restrict(solution.start().values().toArray());
        Way way = new Way(space.freeNames(), Vector.of(start), Vector.of(solution.point()));
        double loss = goodness.counts().map(CountSums::deviance).orElse(goodness.rss()) / goodness.n();
        return WayLeft.of(way, step, share * loss);
    }

    /** What the method reported, where it tells why the answer is not to be used. */
    private String reported() {
        boolean unsettled = status == FitStatus.DIVERGED || status == FitStatus.MAX_ITERATIONS;
        List<String> notes = solution.trace().notes();
        String far = status == FitStatus.MAX_ITERATIONS || status == FitStatus.NOT_IDENTIFIABLE && !solution.confirmed()
                ? FarInputs.words(observations, function.inputs())
                : "";
        String edge = unsettled && seen.edge().isPresent() ? "; " + edge() : "";
        return edge + (unsettled && !notes.isEmpty() ? "; " + notes.get(0) : "") + far;
    }

    private String edge() {
        return CountRules.edge(address(seen.edge().orElseThrow()));
    }

    private boolean pressed() {
        return space.anyOnBound()
                || !space.pressed(solution.point(), solution.factor()::gradient).isEmpty();
    }

    /** The same; where parameters press against their bounds, of the problem that remains without them. */
    Conclusion alongBounds(Chunks chunks) {
        if (status != FitStatus.AT_BOUND) {
            return this;
        }
        Remaining remaining = Remaining.of(problem, solution, chunks, loss.correction());
        return new Conclusion(remaining.problem(), remaining.solution(), loss, residuals);
    }

    /** The problem that this is about. */
    FitProblem problem() {
        return problem;
    }

    /** The point that this is about. */
    Solution solution() {
        return solution;
    }

    FitResult result(int evaluations, StudentT.Quantiles quantiles, String version, Optional<OutlierTest> outliers) {
        StandardErrors errors = seen.errors(status, space);
        Optional<StudentT> t = distribution(quantiles);
        Uncertainty uncertainty = errors.uncertainty(t);
        Verdict verdict = new Verdict(
                status,
                VerdictRule.flags(evidence, status),
                Explanation.of(status, evidence, undetermined(), nonFinite(), new BoundWords(space, all)) + reported());
        OrthogonalDetails told = new OrthogonalDetails(function, seen.observations(), all);
        Supplier<AnswerDetails> details = new Once<>(() -> details(told.linearized()));
        return new FitResult(
                function,
                verdict,
                new Estimates(problem.over(seen.observations()), solution, goodness, errors).list(t, quantiles),
                new Diagnostics(
                        summary(evaluations),
                        uncertainty,
                        new Details(
                                () -> checks(details.get(), outliers),
                                () -> told.statistics(details.get().statistics()),
                                () -> {
                                    RowDiagnostics rows =
                                            told.observed(details.get().rows());
                                    return outliers.map(test -> test.flagged(rows))
                                            .orElse(rows);
                                },
                                () -> details.get().influence(),
                                this::criticalPoint)),
                new Provenance(problem.request().data(), problem.selection().variables(), observations),
                new SearchEnd(
                        solution.method(),
                        solution.start().origin(),
                        solution.stop(),
                        solution.iterations(),
                        evaluations,
                        version,
                        problem.settings().method().seed()),
                solution.trace());
    }

    private AnswerDetails details(Observations linearized) {
        double[] factor = identification.complete() ? seen.plain().factor() : new double[0];
        FittedPoint point = new FittedPoint(function, linearized, space, Vector.of(all), Vector.of(factor));
        return new AnswerDetails(point, evidence, status, this::address);
    }

    private String address(int observation) {
        return problem.request().data().address().of(observations.row(observation));
    }

    private List<Check> checks(AnswerDetails details, Optional<OutlierTest> outliers) {
        List<Check> checks = new ArrayList<>(details.checks());
        if (status.ok()) {
            checks.addAll(ScatterChecks.of(goodness, outliers, this::address));
            seen.edge()
                    .ifPresent(row ->
                            checks.add(new Check("edge", Double.NaN, Double.NaN, Check.Verdict.WARNING, edge())));
        }
        return checks;
    }

    /** Looked at when asked for, with an objective of its own. */
    private Optional<CriticalPoint> criticalPoint() {
        try (Chunks chunks = new Chunks(observations.size(), 1)) {
            LeastSquaresObjective objective =
                    new LeastSquaresObjective(function, observations, space, chunks, loss.correction());
            return CriticalPoints.of(objective, solution.point(), 1);
        }
    }

    private Optional<StudentT> distribution(StudentT.Quantiles quantiles) {
        if (problem.settings().columns().rows().sigmaKnown()
                || goodness.scatter().known()) {
            return Optional.of(quantiles.of(StudentT.NORMAL, problem.settings().confidence()));
        }
        return goodness.degreesOfFreedom() > 0
                ? Optional.of(quantiles.of(
                        goodness.degreesOfFreedom(), problem.settings().confidence()))
                : Optional.empty();
    }

    private FitSummary summary(int evaluations) {
        return goodness.summary(
                observations,
                new GoodnessOfFit.Effort(identification.condition(), solution.iterations(), evaluations),
                seen.errorModel(problem, loss, solution.factor().cost()));
    }

    private Undetermined undetermined() {
        Set<String> linear = new HashSet<>();
        for (int index : function.linearParameters()) {
            linear.add(function.parameters().get(index).name());
        }
        return new Undetermined(identification, space.freeNames(), solution.point(), linear);
    }

    /** What is not finite at the point, in words; empty when everything is. */
    private String nonFinite() {
        if (status != FitStatus.NONFINITE_AT_START && status != FitStatus.NONFINITE) {
            return "";
        }
        if (goodness.counts().isPresent() && Double.isFinite(goodness.rss())) {
            return CountRules.impossible(problem, all);
        }
        double[] row = new double[observations.inputs().size()];
        for (int i = 0; i < observations.size(); i++) {
            for (int j = 0; j < row.length; j++) {
                row[j] = observations.inputs().get(j).at(i);
            }
            Optional<String> words = function.explainNonFinite(all, row);
            if (words.isPresent()) {
                return words.get() + " at " + address(i);
            }
        }
        return "";
    }
}
