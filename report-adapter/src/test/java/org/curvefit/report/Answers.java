package org.curvefit.report;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.curvefit.api.data.Address;
import org.curvefit.api.data.Column;
import org.curvefit.api.data.Dataset;
import org.curvefit.api.data.Observations;
import org.curvefit.api.data.Reading;
import org.curvefit.api.data.RowDefect;
import org.curvefit.api.data.Rows;
import org.curvefit.api.data.Variables;
import org.curvefit.api.fit.Check;
import org.curvefit.api.fit.CriticalPoint;
import org.curvefit.api.fit.Details;
import org.curvefit.api.fit.Diagnostics;
import org.curvefit.api.fit.FitFlag;
import org.curvefit.api.fit.FitResult;
import org.curvefit.api.fit.FitStatus;
import org.curvefit.api.fit.FitSummary;
import org.curvefit.api.fit.Influence;
import org.curvefit.api.fit.ParameterEstimate;
import org.curvefit.api.fit.Provenance;
import org.curvefit.api.fit.RowDiagnostics;
import org.curvefit.api.fit.SearchEnd;
import org.curvefit.api.fit.SearchTrace;
import org.curvefit.api.fit.Uncertainty;
import org.curvefit.api.fit.Verdict;
import org.curvefit.api.model.Bounds;
import org.curvefit.api.numeric.Matrix;
import org.curvefit.api.numeric.Vector;
import org.curvefit.api.solver.Stop;
import org.curvefit.api.solver.Trajectory;

/** Results made by hand: three rows, two parameters of which one is held, names that need escaping. */
final class Answers {
    static final String NASTY = "t \"\\\u0001\u001b\u2028\ud83c\udf21";

    private Answers() {}

    /** A result that may be used. */
    static FitResult good() {
        return of(FitStatus.CONVERGED, new Uncertainty.Estimated(Matrix.of(2, 2, new double[] {0.25, 0, 0, 0})), 0.5);
    }

    /** A result without standard errors. */
    static FitResult undetermined() {
        return of(FitStatus.NOT_IDENTIFIABLE, new Uncertainty.Unavailable("only a*b is determined"), Double.NaN);
    }

    private static FitResult of(FitStatus status, Uncertainty uncertainty, double error) {
        return new FitResult(
                new Line(NASTY),
                new Verdict(status, List.of(FitFlag.LIKELY_LOCAL_MINIMUM), "said \"so\""),
                List.of(
                        new ParameterEstimate(
                                "a",
                                0.1 + 0.2,
                                error,
                                3,
                                1e-7,
                                -1,
                                Double.POSITIVE_INFINITY,
                                1e22,
                                new Bounds(0, Double.POSITIVE_INFINITY),
                                false),
                        new ParameterEstimate(
                                "b",
                                2,
                                Double.NaN,
                                Double.NaN,
                                Double.NaN,
                                Double.NaN,
                                Double.NaN,
                                2,
                                Bounds.none(),
                                true)),
                new Diagnostics(
                        summary(),
                        uncertainty,
                        new Details(
                                Answers::checks,
                                List::of,
                                Answers::rows,
                                () -> Influence.NONE,
                                Answers::criticalPoint)),
                provenance(),
                new SearchEnd("lm", "auto", new Stop.Reached("gtol", 1e-12, 1e-10), 6, 7, "1.2"),
                new SearchTrace(
                        Optional.of(new Trajectory(List.of(
                                new Trajectory.Point(0, 9, Vector.of(1, 2), Vector.empty(), Double.NaN, Double.NaN),
                                new Trajectory.Point(1, 4, Vector.of(1.5, 2), Vector.of(0.25, 0), 0.5, 0.1)))),
                        Optional.empty(),
                        List.of()));
    }

    private static FitSummary summary() {
        return new FitSummary(
                3, 1, 2, 1, 2, 0.75, 0.25, 0.5, Double.NaN, 0.5, -1, 2, Double.NEGATIVE_INFINITY, 4, 5, 6, 7);
    }

    private static Optional<CriticalPoint> criticalPoint() {
        return Optional.of(new CriticalPoint(
                0.25, Vector.of(0), Matrix.of(1, 1, new double[] {2}), Vector.of(2), CriticalPoint.Kind.MINIMUM, 1));
    }

    private static List<Check> checks() {
        return List.of(new Check("runs", 2, Double.NaN, Check.Verdict.OK, "fine"));
    }

    private static RowDiagnostics rows() {
        Vector three = Vector.of(1, 2, 3);
        return new RowDiagnostics(three, three, three, Vector.empty(), Vector.empty(), Vector.empty());
    }

    private static Provenance provenance() {
        Vector three = Vector.of(0.5, 1, 1.5);
        Dataset data = new Dataset(
                List.of(new Column.Numbers(NASTY, three), new Column.Numbers("v", three)),
                Address.inMemory(),
                new Reading(
                        "a.csv",
                        "",
                        Map.of("delimiter", "tab"),
                        List.of(new RowDefect("a.csv line 9", "1,2", "too few cells")),
                        1,
                        List.of()));
        Observations seen = new Observations(
                List.of(three),
                three,
                Vector.empty(),
                Rows.all(3),
                1,
                1,
                List.of(
                        new RowDefect("a.csv line 9", "1,2", "too few cells"),
                        new RowDefect("a.csv line 11", "", "is empty")));
        return new Provenance(data, new Variables(List.of(NASTY), List.of("v"), Optional.empty()), seen);
    }
}
