package org.curvefit.report.picture;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.curvefit.api.data.Column;
import org.curvefit.api.data.Dataset;
import org.curvefit.api.data.Observations;
import org.curvefit.api.data.Rows;
import org.curvefit.api.data.Variables;
import org.curvefit.api.fit.Details;
import org.curvefit.api.fit.Diagnostics;
import org.curvefit.api.fit.FitResult;
import org.curvefit.api.fit.FitStatus;
import org.curvefit.api.fit.FitSummary;
import org.curvefit.api.fit.MinimizationResult;
import org.curvefit.api.fit.ParameterEstimate;
import org.curvefit.api.fit.Provenance;
import org.curvefit.api.fit.RowDiagnostics;
import org.curvefit.api.fit.SearchEnd;
import org.curvefit.api.fit.SearchTrace;
import org.curvefit.api.fit.Spread;
import org.curvefit.api.fit.Uncertainty;
import org.curvefit.api.fit.Verdict;
import org.curvefit.api.model.Bounds;
import org.curvefit.api.model.Derivatives;
import org.curvefit.api.numeric.Matrix;
import org.curvefit.api.numeric.Vector;
import org.curvefit.api.solver.Stop;
import org.curvefit.api.solver.Surface;
import org.curvefit.api.solver.Trajectory;

/** Results of a fit of a cooling curve, made by hand. */
final class Fits {
    static final double T = 2.2281388519649385;
    static final double SD = 0.22;
    static final double[] P = {22.3, 67.9, 0.0621};
    static final double[] ERROR = {0.15, 0.21, 0.0005};
    static final Vector X = Vector.of(0, 10, 20, 30, 40, 50, 60);
    static final Vector Y = Vector.of(90.1, 58.8, 41.9, 32.9, 27.8, 25.4, 23.9);

    private static final SearchEnd END = new SearchEnd("lm", "auto", new Stop.Reached("gtol", 1e-12, 1e-10), 6, 7, "1");

    private Fits() {}

    /** One input, standard errors, a recorded run. */
    static FitResult good() {
        return of(FitStatus.CONVERGED, Derivatives.SECOND, List.of(X), Optional.of(run()));
    }

    /** The same without a recorded run and without derivatives. */
    static FitResult plain() {
        return of(FitStatus.CONVERGED, Derivatives.NONE, List.of(X), Optional.empty());
    }

    /** The same as the good one with c held. */
    static FitResult ofTwoParameters() {
        FitResult good = good();
        List<ParameterEstimate> estimates = new ArrayList<>(good.parameters().subList(0, 2));
        double none = Double.NaN;
        estimates.add(new ParameterEstimate("c", P[2], none, none, none, none, none, P[2], Bounds.none(), true));
        return new FitResult(
                good.function(),
                good.verdict(),
                estimates,
                good.diagnostics(),
                good.provenance(),
                good.end(),
                good.trace());
    }

    /** No answer. */
    static FitResult failed() {
        return of(FitStatus.DIVERGED, Derivatives.SECOND, List.of(X), Optional.of(run()));
    }

    /** Two inputs, the second with these values. */
    static FitResult withSecondInput(Vector second) {
        return of(FitStatus.CONVERGED, Derivatives.SECOND, List.of(X, second), Optional.empty());
    }

    /** x1 exp(-(x1^2 + x2^2)) by gradient descent from (-1, 1), rate 0.25. */
    static MinimizationResult minimized(boolean recorded, Optional<Surface> surface) {
        List<Trajectory.Point> points = new ArrayList<>();
        double a = -1;
        double b = 1;
        double e = 0;
        for (int k = 0; k <= 42; k++) {
            e = Math.exp(-(a * a + b * b));
            double da = (1 - 2 * a * a) * e;
            double db = -2 * a * b * e;
            points.add(new Trajectory.Point(k, a * e, Vector.of(a, b), Vector.of(da, db), Double.NaN, 0.25));
            a -= 0.25 * da;
            b -= 0.25 * db;
        }
        Vector last = points.get(42).parameters();
        Optional<Trajectory> run = recorded ? Optional.of(new Trajectory(points)) : Optional.empty();
        return new MinimizationResult(
                new Hump(),
                new Verdict(FitStatus.CONVERGED, List.of(), "said"),
                List.of(estimate("x1", last.at(0)), estimate("x2", last.at(1))),
                a * e,
                Optional.empty(),
                END,
                new SearchTrace(run, surface, List.of()));
    }

    private static ParameterEstimate estimate(String name, double value) {
        double none = Double.NaN;
        return new ParameterEstimate(name, value, none, none, none, none, none, none, Bounds.none(), false);
    }

    private static FitResult of(
            FitStatus status, Derivatives derivatives, List<Vector> inputs, Optional<Trajectory> run) {
        List<String> names = List.of("x", "z").subList(0, inputs.size());
        Vector y = inputs.isEmpty() ? Vector.empty() : Y;
        List<Column> columns = new ArrayList<>();
        for (int j = 0; j < inputs.size(); j++) {
            columns.add(new Column.Numbers(names.get(j), inputs.get(j)));
        }
        columns.add(new Column.Numbers("y", y));
        Provenance provenance = new Provenance(
                Dataset.of(columns),
                new Variables(names, List.of("y"), Optional.empty()),
                new Observations(inputs, y, Vector.empty(), Rows.all(y.size()), 0, 0, List.of()));
        return new FitResult(
                new Cooling(names, derivatives),
                new Verdict(status, List.of(), "said"),
                estimates(),
                diagnostics(y),
                provenance,
                END,
                new SearchTrace(run, Optional.empty(), List.of()));
    }

    private static List<ParameterEstimate> estimates() {
        List<ParameterEstimate> estimates = new ArrayList<>();
        for (int k = 0; k < P.length; k++) {
            double half = T * ERROR[k];
            estimates.add(new ParameterEstimate(
                    List.of("a", "b", "c").get(k),
                    P[k],
                    ERROR[k],
                    P[k] / ERROR[k],
                    0,
                    P[k] - half,
                    P[k] + half,
                    1,
                    Bounds.none(),
                    false));
        }
        return estimates;
    }

    private static Diagnostics diagnostics(Vector y) {
        double[] squares = {ERROR[0] * ERROR[0], 0, 0, 0, ERROR[1] * ERROR[1], 0, 0, 0, ERROR[2] * ERROR[2]};
        Vector.Builder fitted = Vector.builder(y.size());
        Vector.Builder residuals = Vector.builder(y.size());
        for (int i = 0; i < y.size(); i++) {
            double fit = fit(X.at(i));
            fitted.add(fit);
            residuals.add(y.at(i) - fit);
        }
        RowDiagnostics rows = RowDiagnostics.of(fitted.build(), residuals.build());
        FitSummary summary =
                new FitSummary(y.size(), 0, 0, 3, y.size() - 3L, 0.2, 0.03, SD, 0.9999, 0.99, -1, 2, 3, 4, 5, 6, 7);
        double[] roots = {ERROR[0], 0, 0, 0, ERROR[1], 0, 0, 0, ERROR[2]};
        Uncertainty uncertainty = new Uncertainty.Estimated(
                Matrix.of(3, 3, squares), Optional.of(new Spread(Matrix.of(3, 3, roots), SD, 0.95, T)));
        return new Diagnostics(summary, uncertainty, Details.of(() -> rows));
    }

    static double fit(double x) {
        return P[0] + P[1] * Math.exp(-P[2] * x);
    }

    private static Trajectory run() {
        return new Trajectory(List.of(
                new Trajectory.Point(0, 900, Vector.of(1, 1, 1), Vector.of(4, 5, 6), Double.NaN, Double.NaN),
                new Trajectory.Point(1, 0.03, Vector.of(P), Vector.of(1e-3, 1e-4, 1e-5), 1, 0.1)));
    }
}
