package org.curvefit.api.fit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.curvefit.api.error.Location;
import org.curvefit.api.error.RequestException;
import org.curvefit.api.model.ModelFunction;
import org.curvefit.api.model.ModelKernel;

/**
 * The answer to a fit request. Plain immutable data: no solver, no open file.
 *
 * @param function the model with every name decided
 * @param verdict whether the answer may be used
 * @param parameters one estimate per parameter of the model, in its order
 * @param diagnostics how good the answer is
 * @param provenance the data it comes from
 * @param end how the search went and ended
 * @param trace what can be looked at of the search
 */
public record FitResult(
        ModelFunction function,
        Verdict verdict,
        List<ParameterEstimate> parameters,
        Diagnostics diagnostics,
        Provenance provenance,
        SearchEnd end,
        SearchTrace trace)
        implements Outcome {
    public FitResult {
        parameters = List.copyOf(parameters);
    }

    @Override
    public Optional<CriticalPoint> criticalPoint() {
        return diagnostics.criticalPoint();
    }

    /** Goodness of fit. */
    public FitSummary summary() {
        return diagnostics.summary();
    }

    /** Covariance of the estimates, or why there is none. */
    public Uncertainty uncertainty() {
        return diagnostics.uncertainty();
    }

    /** Quantities computed from the parameters, in the order in which they were asked for. */
    public List<DerivedQuantity> derived() {
        return diagnostics.inference().derived();
    }

    /** The same with other diagnostics. */
    public FitResult withDiagnostics(Diagnostics changed) {
        return new FitResult(function, verdict, parameters, changed, provenance, end, trace);
    }

    /** The same with other intervals of its parameters. */
    public FitResult withIntervals(List<ParameterEstimate> estimates, IntervalReport made) {
        Diagnostics changed = diagnostics.withInference(diagnostics.inference().withIntervals(made));
        return new FitResult(function, verdict, estimates, changed, provenance, end, trace);
    }

    /** The same with one more note about the search. */
    public FitResult withNote(String note) {
        List<String> notes = new ArrayList<>(trace.notes());
        notes.add(note);
        SearchTrace longer = new SearchTrace(trace.trajectory(), trace.surface(), notes);
        return new FitResult(function, verdict, parameters, diagnostics, provenance, end, longer);
    }

    /** The same with another word about where the start values came from. */
    public FitResult startedFrom(String origin) {
        return new FitResult(function, verdict, parameters, diagnostics, provenance, end.startedFrom(origin), trace);
    }

    /** The estimate of a parameter. */
    public ParameterEstimate parameter(String name) {
        List<String> known = new ArrayList<>();
        for (ParameterEstimate estimate : parameters) {
            if (estimate.name().equals(name)) {
                return estimate;
            }
            known.add(estimate.name());
        }
        throw new RequestException(
                "E116",
                "the model has no parameter \"" + name + "\"",
                Location.at("it has: " + String.join(", ", known)),
                "");
    }

    /** Fitted values at new values of the only input. */
    public double[] predict(double... inputs) {
        if (function.inputs().size() != 1) {
            throw new RequestException(
                    "E117",
                    "the model has " + function.inputs().size() + " inputs: " + String.join(", ", function.inputs()),
                    Location.none(),
                    "use predictRows with one array per input");
        }
        return predictRows(new double[][] {inputs});
    }

    /** All values of the only input at which the curve takes this value, with their intervals; {@link InverseCurve} for many values. */
    public List<InverseEstimate> inverse(double y) {
        return InverseCurve.of(this).at(y);
    }

    /**
     * Fitted values at new points.
     *
     * @param inputs one array of equal length per input of the model
     */
    public double[] predictRows(double[][] inputs) {
        if (inputs.length != function.inputs().size()) {
            throw new RequestException(
                    "E117",
                    "the model has " + function.inputs().size() + " inputs, " + inputs.length + " were given",
                    Location.none(),
                    "give one array per input: " + String.join(", ", function.inputs()));
        }
        int rows = inputs.length == 0 ? 1 : inputs[0].length;
        double[] fitted = new double[rows];
        double[] values = new double[ModelFunction.BLOCK];
        double[][] block = new double[inputs.length][ModelFunction.BLOCK];
        double[] parameterValues = values();
        ModelKernel kernel = function.kernel(new int[0]);
        for (int from = 0; from < rows; from += ModelFunction.BLOCK) {
            int count = Math.min(ModelFunction.BLOCK, rows - from);
            for (int j = 0; j < inputs.length; j++) {
                System.arraycopy(inputs[j], from, block[j], 0, count);
            }
            kernel.evaluate(parameterValues, block, count, values);
            System.arraycopy(values, 0, fitted, from, count);
        }
        return fitted;
    }
}
