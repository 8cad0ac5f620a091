package org.curvefit.testkit.contract;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.curvefit.api.data.Column;
import org.curvefit.api.data.Dataset;
import org.curvefit.api.data.Observations;
import org.curvefit.api.data.Rows;
import org.curvefit.api.data.Variables;
import org.curvefit.api.fit.Check;
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
import org.curvefit.api.model.Derivatives;
import org.curvefit.api.model.ModelFunction;
import org.curvefit.api.model.ModelKernel;
import org.curvefit.api.model.Parameter;
import org.curvefit.api.model.Response;
import org.curvefit.api.numeric.Matrix;
import org.curvefit.api.numeric.Vector;
import org.curvefit.api.solver.Stop;
import org.curvefit.api.solver.Trajectory;

/** A small result with everything that a writer may meet: numbers of all sizes, absent ones, text that spreadsheets take for a formula. */
public final class SampleResult {
    /** The parameters of the sample and their values, none of which has a short decimal form. */
    public static final Map<String, Double> PARAMETERS = parameters();

    private static final FitSummary SUMMARY = new FitSummary(
            3, 1, 0, 2, 1, 0.1 + 0.2, 0.1, Math.sqrt(0.3), 0.99, 0.98, -3.2, 12.4, Double.NaN, 9.7, 5.1, 7, 19);

    private SampleResult() {}

    private static Map<String, Double> parameters() {
        Map<String, Double> parameters = new LinkedHashMap<>();
        parameters.put("a", 0.1 + 0.2);
        parameters.put("b", -Math.PI * 1e-9);
        return parameters;
    }

    /** The sample. */
    public static FitResult of() {
        Dataset data = Dataset.of(List.of(
                new Column.Numbers("minute", Vector.of(0, 5, 10, 15)),
                new Column.Numbers("temp_C", Vector.of(90.1, Double.NaN, 58.8, -1e-3)),
                new Column.Text("cup", List.of("red", "=1+1", "blue, \"large\"", "@home"))));
        Observations observations = new Observations(
                List.of(Vector.of(0, 10, 15)),
                Vector.of(90.1, 58.8, -1e-3),
                Vector.empty(),
                Rows.of(new int[] {0, 2, 3}),
                1,
                0,
                List.of());
        return new FitResult(
                new Line(),
                new Verdict(FitStatus.CONVERGED, List.of(FitFlag.RESIDUALS_NOT_RANDOM), "converged: gtol reached"),
                estimates(),
                diagnostics(),
                new Provenance(
                        data, new Variables(List.of("minute"), List.of("temp_C"), Optional.empty()), observations),
                new SearchEnd("lm", "auto", new Stop.Reached("gtol", 3e-11, 1e-10), 6, 9, "1.0"),
                new SearchTrace(
                        Optional.of(new Trajectory(List.of(
                                new Trajectory.Point(
                                        0, 2e3, Vector.of(1, 1), Vector.of(-5, 0.5), Double.NaN, Double.NaN),
                                new Trajectory.Point(1, 0.1, Vector.of(0.3, -3e-9), Vector.empty(), 0.7, 0)))),
                        Optional.empty(),
                        List.of()));
    }

    private static List<ParameterEstimate> estimates() {
        return List.of(
                new ParameterEstimate("a", PARAMETERS.get("a"), 0.01, 30, 0.02, 0.28, 0.32, 1, new Bounds(0, 1), false),
                new ParameterEstimate(
                        "b",
                        PARAMETERS.get("b"),
                        Double.NaN,
                        Double.NaN,
                        Double.NaN,
                        Double.NaN,
                        Double.NaN,
                        Double.NaN,
                        Bounds.none(),
                        true));
    }

    private static Diagnostics diagnostics() {
        Vector three = Vector.of(0.25, -1e-17, 1e300);
        RowDiagnostics rows = new RowDiagnostics(three, three, three, three, three, Vector.empty());
        List<Check> checks = List.of(new Check("runs", 2, 0.4, Check.Verdict.OK, "residuals scatter without pattern"));
        return new Diagnostics(
                SUMMARY,
                new Uncertainty.Estimated(Matrix.of(2, 2, new double[] {1e-4, 0, 0, 0})),
                new Details(() -> checks, List::of, () -> rows, () -> Influence.NONE, Optional::empty));
    }

    /** a + b minute. */
    private record Line() implements ModelFunction {
        @Override
        public String text() {
            return "temp_C = a + b*minute";
        }

        @Override
        public String understood() {
            return "temp_C = a + (b * minute)";
        }

        @Override
        public List<Parameter> parameters() {
            return List.of(new Parameter("a"), new Parameter("b"));
        }

        @Override
        public List<String> inputs() {
            return List.of("minute");
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
            return new ModelKernel() {
                @Override
                public void evaluate(double[] p, double[][] inputs, int rows, double[] values) {
                    for (int i = 0; i < rows; i++) {
                        values[i] = p[0] + p[1] * inputs[0][i];
                    }
                }

                @Override
                public void linearize(double[] p, double[][] x, int rows, double[] values, double[][] derivatives) {
                    throw new AssertionError("derivatives were asked of a model that does not declare them");
                }
            };
        }
    }
}
