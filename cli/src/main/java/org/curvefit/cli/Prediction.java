package org.curvefit.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.curvefit.api.data.Dataset;
import org.curvefit.api.fit.ErrorBand;
import org.curvefit.api.fit.Predictions;
import org.curvefit.api.io.ResultTable;
import org.curvefit.api.io.ResultTable.Field;
import org.curvefit.api.io.TableKind;
import org.curvefit.api.model.Bounds;
import org.curvefit.api.model.ModelFunction;
import org.curvefit.api.model.ModelKernel;
import org.curvefit.api.numeric.Vector;

/**
 * Values of a saved fit at new points.
 *
 * @param model the fit
 * @param data the points
 */
record Prediction(SavedModel model, Dataset data) implements Predicted {
    /**
     * The input columns of the fit, the fitted values and, where the saved result has them, their intervals; not a number where an input is missing.
     */
    @Override
    public ResultTable table() {
        List<Field> fields = new ArrayList<>();
        List<Vector> inputs = new ArrayList<>();
        for (String name : model.fit().inputs()) {
            inputs.add(SavedModel.numbers(data, name));
            fields.add(new Field.Numbers(name, SavedModel.numbers(data, name)));
        }
        Optional<ErrorBand> band =
                model.spread().map(spread -> new ErrorBand(model.function(), model.values(), spread));
        if (band.isEmpty()) {
            fields.add(new Field.Numbers("fit", evaluate(inputs, data.rows())));
            return new ResultTable(TableKind.ROWS, fields);
        }
        Predictions predicted = band.get().at(inputs, data.rows(), model.sigma(data));
        fields.add(new Field.Numbers("fit", predicted.fit()));
        fields.add(new Field.Numbers("ci_low", predicted.ciLow()));
        fields.add(new Field.Numbers("ci_high", predicted.ciHigh()));
        fields.add(new Field.Numbers("pi_low", predicted.piLow()));
        fields.add(new Field.Numbers("pi_high", predicted.piHigh()));
        return new ResultTable(TableKind.ROWS, fields);
    }

    /** How many rows lie outside the ranges that the model was fitted to, in words; empty for none. */
    @Override
    public String extrapolated() {
        List<Bounds> ranges = model.fit().domain().ranges();
        int outside = 0;
        for (int i = 0; i < data.rows() && ranges.size() == model.fit().inputs().size(); i++) {
            boolean inside = true;
            for (int j = 0; j < ranges.size(); j++) {
                double value =
                        SavedModel.numbers(data, model.fit().inputs().get(j)).at(i);
                inside &= Double.isNaN(value) || ranges.get(j).contains(value);
            }
            outside += inside ? 0 : 1;
        }
        return outside == 0
                ? ""
                : outside + " of " + data.rows() + " rows lie outside the range of the fit (" + model.ranges() + ")";
    }

    private Vector evaluate(List<Vector> inputs, int rows) {
        double[] parameters = model.values();
        ModelKernel kernel = model.function().kernel(new int[0]);
        double[][] block = new double[inputs.size()][ModelFunction.BLOCK];
        double[] values = new double[ModelFunction.BLOCK];
        Vector.Builder fitted = Vector.builder(rows);
        for (int from = 0; from < rows; from += ModelFunction.BLOCK) {
            int count = Math.min(ModelFunction.BLOCK, rows - from);
            for (int j = 0; j < block.length; j++) {
                inputs.get(j).copyTo(from, block[j], 0, count);
            }
            kernel.evaluate(parameters, block, count, values);
            for (int i = 0; i < count; i++) {
                fitted.add(values[i]);
            }
        }
        return fitted.build();
    }
}
