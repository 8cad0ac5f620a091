package org.curvefit.core.start;

import org.curvefit.api.data.Observations;
import org.curvefit.api.model.ModelFunction;
import org.curvefit.api.model.ModelKernel;

/** The values of a function in every row. */
final class Rowwise {
    private Rowwise() {}

    static double[] values(ModelFunction function, double[] parameters, Observations rows) {
        ModelKernel kernel = function.kernel(new int[0]);
        int n = rows.size();
        double[] values = new double[n];
        double[] block = new double[ModelFunction.BLOCK];
        double[][] columns = new double[function.inputs().size()][ModelFunction.BLOCK];
        for (int from = 0; from < n; from += ModelFunction.BLOCK) {
            int count = Math.min(ModelFunction.BLOCK, n - from);
            for (int j = 0; j < columns.length; j++) {
                rows.inputs().get(j).copyTo(from, columns[j], 0, count);
            }
            kernel.evaluate(parameters, columns, count, block);
            System.arraycopy(block, 0, values, from, count);
        }
        return values;
    }
}
