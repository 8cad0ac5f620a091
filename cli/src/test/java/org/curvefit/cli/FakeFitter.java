package org.curvefit.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.curvefit.api.data.Column;
import org.curvefit.api.data.Dataset;
import org.curvefit.api.data.Observations;
import org.curvefit.api.data.RowDefect;
import org.curvefit.api.data.Rows;
import org.curvefit.api.data.Variables;
import org.curvefit.api.fit.Check;
import org.curvefit.api.fit.ComparisonRequest;
import org.curvefit.api.fit.Details;
import org.curvefit.api.fit.Diagnostics;
import org.curvefit.api.fit.FitFlag;
import org.curvefit.api.fit.FitRequest;
import org.curvefit.api.fit.FitResult;
import org.curvefit.api.fit.FitStatus;
import org.curvefit.api.fit.FitSummary;
import org.curvefit.api.fit.Fitter;
import org.curvefit.api.fit.GroupedRequest;
import org.curvefit.api.fit.GroupedResult;
import org.curvefit.api.fit.Influence;
import org.curvefit.api.fit.MinimizationRequest;
import org.curvefit.api.fit.MinimizationResult;
import org.curvefit.api.fit.ModelComparison;
import org.curvefit.api.fit.ParameterEstimate;
import org.curvefit.api.fit.Progress;
import org.curvefit.api.fit.Provenance;
import org.curvefit.api.fit.RowDiagnostics;
import org.curvefit.api.fit.SearchEnd;
import org.curvefit.api.fit.SearchTrace;
import org.curvefit.api.fit.StartPoint;
import org.curvefit.api.fit.TaylorModel;
import org.curvefit.api.fit.Uncertainty;
import org.curvefit.api.fit.Verdict;
import org.curvefit.api.model.Bounds;
import org.curvefit.api.model.ModelFunction;
import org.curvefit.api.numeric.Matrix;
import org.curvefit.api.numeric.Vector;
import org.curvefit.api.solver.Stop;

/**
 * Puts a line through the first and the last complete row. The method's name chooses the status of the answer, {@code warned} a warning,
 * {@code broken} a bug; without any, the line is solved.
 */
final class FakeFitter implements Fitter {
    @Override
    public FitResult fit(FitRequest request) {
        String method = request.settings().method().method();
        if (method.equals("broken")) {
            throw new IllegalStateException("a secret detail");
        }
        request.listener().onProgress(new Progress("fit", 1, 0.5));
        while (method.equals("waiting") && !Thread.currentThread().isInterrupted()) {
            Thread.onSpinWait();
        }
        ModelFunction function = request.model().bind(request.data().names(), List.of());
        Observations seen = observations(request.data(), function);
        double x0 = seen.inputs().get(0).at(0);
        double x1 = seen.inputs().get(0).at(seen.size() - 1);
        double slope = (seen.observed().at(seen.size() - 1) - seen.observed().at(0)) / (x1 - x0);
        return answer(request, function, seen, new double[] {seen.observed().at(0) - slope * x0, slope});
    }

    @Override
    public MinimizationResult minimize(MinimizationRequest request) {
        throw new AssertionError("this engine only fits data");
    }

    @Override
    public TaylorModel taylor(MinimizationRequest request) {
        throw new AssertionError("this engine only fits data");
    }

    @Override
    public StartPoint start(FitRequest request) {
        return new StartPoint(Vector.of(1, 2), "auto");
    }

    @Override
    public double quantile(double confidence, double degreesOfFreedom) {
        throw new AssertionError("this engine knows one level");
    }

    private static Observations observations(Dataset data, ModelFunction function) {
        Column.Numbers x = (Column.Numbers) data.column(function.inputs().get(0));
        Column.Numbers y =
                (Column.Numbers) data.column(function.response().orElseThrow().text());
        List<RowDefect> defects = new ArrayList<>(data.reading().rejected());
        int[] rows = new int[data.rows()];
        int used = 0;
        for (int i = 0; i < rows.length; i++) {
            if (Double.isNaN(y.values().at(i))) {
                defects.add(new RowDefect(data.address().of(i, y.name()), "", "is empty"));
            } else {
                rows[used++] = i;
            }
        }
        int[] chosen = java.util.Arrays.copyOf(rows, used);
        return new Observations(
                List.of(x.values().select(chosen)),
                y.values().select(chosen),
                Vector.empty(),
                Rows.of(chosen),
                data.rows() - used,
                data.reading().rejectedCount(),
                defects);
    }

    private static FitResult answer(FitRequest request, ModelFunction function, Observations seen, double[] values) {
        String method = request.settings().method().method();
        FitStatus status = status(method);
        boolean warned = method.equals("warned");
        Uncertainty uncertainty = status.hasStandardErrors()
                ? new Uncertainty.Estimated(Matrix.of(2, 2, new double[] {0.25, 0, 0, 0.01}))
                : new Uncertainty.Unavailable("the answer is not to be trusted");
        List<Check> checks = List.of(
                new Check("runs", 1.5, 0.04, warned ? Check.Verdict.WARNING : Check.Verdict.OK, "residuals looked at"));
        return new FitResult(
                function,
                new Verdict(
                        status,
                        warned ? List.of(FitFlag.NO_BETTER_THAN_CONSTANT) : List.of(),
                        "this is what " + status + " means"),
                List.of(
                        estimate("a", values[0], status.hasStandardErrors() ? 0.5 : Double.NaN),
                        estimate("b", values[1], status.hasStandardErrors() ? 0.1 : Double.NaN)),
                new Diagnostics(
                        summary(request.data(), seen),
                        uncertainty,
                        new Details(
                                () -> checks,
                                List::of,
                                () -> rows(seen, values),
                                () -> Influence.NONE,
                                Optional::empty)),
                new Provenance(
                        request.data(),
                        new Variables(
                                function.inputs(),
                                function.response().orElseThrow().columns(),
                                Optional.empty()),
                        seen),
                new SearchEnd("linear", "", new Stop.Complete("closed form"), 1, 1, "0"),
                SearchTrace.empty());
    }

    private static FitStatus status(String method) {
        if (method.equals("waiting")) {
            return FitStatus.CANCELLED;
        }
        String word = method.toUpperCase(Locale.ROOT).replace('-', '_');
        for (FitStatus status : FitStatus.values()) {
            if (status.name().equals(word)) {
                return status;
            }
        }
        return FitStatus.SOLVED;
    }

    private static ParameterEstimate estimate(String name, double value, double error) {
        return new ParameterEstimate(
                name,
                value,
                error,
                value / error,
                0.01,
                value - 2 * error,
                value + 2 * error,
                Double.NaN,
                Bounds.none(),
                false);
    }

    private static FitSummary summary(Dataset data, Observations seen) {
        long rejected = data.reading().rejectedCount();
        return new FitSummary(
                seen.size(),
                seen.skipped(),
                rejected,
                2,
                seen.size() - 2L,
                1,
                0.5,
                0.25,
                0.99,
                0.98,
                1,
                2,
                3,
                4,
                5,
                0,
                1);
    }

    private static RowDiagnostics rows(Observations seen, double[] values) {
        double[] fitted = new double[seen.size()];
        double[] residuals = new double[seen.size()];
        for (int i = 0; i < fitted.length; i++) {
            fitted[i] = values[0] + values[1] * seen.inputs().get(0).at(i);
            residuals[i] = seen.observed().at(i) - fitted[i];
        }
        return RowDiagnostics.of(Vector.of(fitted), Vector.of(residuals));
    }

    @Override
    public GroupedResult fit(GroupedRequest request) {
        throw new AssertionError("the fake engine knows no groups");
    }

    @Override
    public ModelComparison compare(ComparisonRequest request) {
        throw new AssertionError("the fake engine compares nothing");
    }
}
