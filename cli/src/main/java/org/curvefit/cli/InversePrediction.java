package org.curvefit.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import org.curvefit.api.data.Dataset;
import org.curvefit.api.fit.InverseCurve;
import org.curvefit.api.fit.InverseEstimate;
import org.curvefit.api.io.ResultTable;
import org.curvefit.api.io.ResultTable.Field;
import org.curvefit.api.io.TableKind;
import org.curvefit.api.model.Bounds;
import org.curvefit.api.model.ModelFunction;
import org.curvefit.api.model.Response;
import org.curvefit.api.numeric.Vector;

/** Inputs of a saved fit at which it takes given values: one row per input found, or one that tells why there is none. */
final class InversePrediction implements Predicted {
    private final SavedModel model;
    private final Dataset data;
    private final List<InverseEstimate> estimates = new ArrayList<>();

    InversePrediction(SavedModel model, Dataset data) {
        this.model = model;
        this.data = data;
        Vector observed = observed();
        Vector sigma = model.sigma(data);
        InverseCurve curve = new InverseCurve(model.function(), model.values(), range(), model.spread());
        for (int i = 0; i < data.rows(); i++) {
            estimates.addAll(curve.at(observed.at(i), sigma.size() == 0 ? 1 : sigma.at(i)));
        }
    }

    /** The response, the input, its intervals where the saved result has them, and a note. */
    @Override
    public ResultTable table() {
        List<Field> fields = new ArrayList<>();
        fields.add(numbers(model.fit().response(), InverseEstimate::y));
        fields.add(numbers(model.fit().inputs().get(0), InverseEstimate::x));
        if (model.spread().isPresent()) {
            fields.add(numbers("ci_low", InverseEstimate::ciLow));
            fields.add(numbers("ci_high", InverseEstimate::ciHigh));
            fields.add(numbers("pi_low", InverseEstimate::piLow));
            fields.add(numbers("pi_high", InverseEstimate::piHigh));
        }
        fields.add(new Field.Texts(
                "note", estimates.stream().map(InverseEstimate::note).toList()));
        return new ResultTable(TableKind.ROWS, fields);
    }

    /** How many inputs lie outside the range of the fit, in words; empty for none. */
    @Override
    public String extrapolated() {
        long outside = estimates.stream().filter(InverseEstimate::extrapolated).count();
        long found = estimates.stream().filter(InverseEstimate::found).count();
        return outside == 0
                ? ""
                : outside + " of " + found + " inputs found lie outside the range of the fit (" + model.ranges() + ")";
    }

    /** How many values have no input, in words; empty for none. */
    @Override
    public String missing() {
        long without = estimates.stream().filter(estimate -> !estimate.found()).count();
        return without == 0 ? "" : without + " of " + data.rows() + " values have no input: see the notes beside them";
    }

    private Field numbers(String name, ToDoubleFunction<InverseEstimate> part) {
        return new Field.Numbers(
                name, Vector.of(estimates.stream().mapToDouble(part).toArray()));
    }

    /** Of the only input; a model with several is refused by the curve. */
    private Bounds range() {
        if (model.fit().inputs().size() != 1) {
            return Bounds.none();
        }
        List<Bounds> ranges = model.fit().domain().ranges();
        if (ranges.size() != 1
                || !Double.isFinite(ranges.get(0).high() - ranges.get(0).low())) {
            throw model.incomplete("does not tell the range of its input, in which the curve could be searched");
        }
        return ranges.get(0);
    }

    /** The values as the model sees them: where its left side is a function of columns, that function of theirs. */
    private Vector observed() {
        Optional<Response> response = model.function().response();
        if (response.isEmpty() || response.get().plain()) {
            return SavedModel.numbers(data, model.fit().response());
        }
        List<Vector> columns = response.get().columns().stream()
                .map(name -> SavedModel.numbers(data, name))
                .toList();
        double[][] block = new double[columns.size()][ModelFunction.BLOCK];
        double[] values = new double[ModelFunction.BLOCK];
        Vector.Builder observed = Vector.builder(data.rows());
        for (int from = 0; from < data.rows(); from += ModelFunction.BLOCK) {
            int count = Math.min(ModelFunction.BLOCK, data.rows() - from);
            for (int j = 0; j < block.length; j++) {
                columns.get(j).copyTo(from, block[j], 0, count);
            }
            response.get().apply(block, count, values);
            for (int i = 0; i < count; i++) {
                observed.add(values[i]);
            }
        }
        return observed.build();
    }
}
