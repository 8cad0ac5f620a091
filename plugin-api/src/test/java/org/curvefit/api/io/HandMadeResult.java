package org.curvefit.api.io;

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
import org.curvefit.api.fit.ParameterEstimate;
import org.curvefit.api.fit.Provenance;
import org.curvefit.api.fit.RowDiagnostics;
import org.curvefit.api.fit.SearchEnd;
import org.curvefit.api.fit.SearchTrace;
import org.curvefit.api.fit.Uncertainty;
import org.curvefit.api.fit.Verdict;
import org.curvefit.api.model.Bounds;
import org.curvefit.api.model.Derivatives;
import org.curvefit.api.model.ModelFunction;
import org.curvefit.api.model.ModelKernel;
import org.curvefit.api.model.Parameter;
import org.curvefit.api.model.Response;
import org.curvefit.api.numeric.Matrix;
import org.curvefit.api.numeric.Vector;
import org.curvefit.api.solver.Stop;
import org.curvefit.api.solver.Trajectory;

/** A result in which every number is different, of a table of which row 2 of 4 was left out. */
final class HandMadeResult {
    private static final FitSummary SUMMARY =
            new FitSummary(3, 1, 2, 2, 4, 5.5, 6.5, 7.5, 8.5, 9.5, 10.5, 11.5, 12.5, 13.5, 14.5, 15, 16);
    private static final RowDiagnostics ROWS = new RowDiagnostics(
            Vector.of(1.1, 1.2, 1.3),
            Vector.of(2.1, 2.2, 2.3),
            Vector.of(3.1, 3.2, 3.3),
            Vector.of(4.1, 4.2, 4.3),
            Vector.of(5.1, 5.2, 5.3),
            Vector.empty());

    private HandMadeResult() {}

    static FitResult of(Vector sigma, Optional<Trajectory> trajectory) {
        Dataset data = Dataset.of(List.of(
                new Column.Numbers("t", Vector.of(0, 1, 2, 3)),
                new Column.Numbers("y", Vector.of(10, Double.NaN, 12, 13)),
                new Column.Text("id", List.of("p", "q", "r", "s")),
                new Column.Numbers("batch", Vector.of(7, 8, 9, Double.NaN))));
        Observations observations = new Observations(
                List.of(Vector.of(0, 2, 3)),
                Vector.of(10, 12, 13),
                sigma,
                Rows.of(new int[] {0, 2, 3}),
                1,
                2,
                List.of());
        Provenance provenance =
                new Provenance(data, new Variables(List.of("t"), List.of("y"), Optional.empty()), observations);
        Diagnostics diagnostics = new Diagnostics(
                SUMMARY, new Uncertainty.Estimated(Matrix.of(2, 2, new double[4])), Details.of(() -> ROWS));
        return new FitResult(
                new Line(),
                new Verdict(FitStatus.CONVERGED, List.of(), "converged"),
                List.of(
                        new ParameterEstimate("a", 1, 2, 3, 4, 5, 6, 7, new Bounds(8, 9), false),
                        new ParameterEstimate("b", 11, 12, 13, 14, 15, 16, 17, Bounds.none(), true)),
                diagnostics,
                provenance,
                new SearchEnd("lm", "auto", new Stop.Reached("gtol", 1e-12, 1e-10), 16, 17, "1"),
                new SearchTrace(trajectory, Optional.empty(), List.of()));
    }

    /** y = a + b t. */
    private record Line() implements ModelFunction {
        @Override
        public String text() {
            return "y = a + b*t";
        }

        @Override
        public String understood() {
            return "y = a + (b * t)";
        }

        @Override
        public List<Parameter> parameters() {
            return List.of(new Parameter("a"), new Parameter("b"));
        }

        @Override
        public List<String> inputs() {
            return List.of("t");
        }

        @Override
        public Optional<Response> response() {
            return Optional.empty();
        }

        @Override
        public Derivatives derivatives() {
            return Derivatives.NONE;
        }

        @Override
        public ModelKernel kernel(int[] wanted) {
            throw new AssertionError("tables are laid out without evaluating the model");
        }
    }
}
