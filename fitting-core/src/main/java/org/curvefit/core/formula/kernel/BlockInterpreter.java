package org.curvefit.core.formula.kernel;

import java.util.Optional;
import org.curvefit.api.model.ModelFunction;
import org.curvefit.api.model.ModelKernel;

/** Runs tapes over blocks of rows, without allocation after its first call of each order. For one thread. */
public final class BlockInterpreter implements ModelKernel {

    private final Tapes tapes;
    private final TapeRun[] runs = new TapeRun[3];
    private Optional<RetainingRun> retaining = Optional.empty();
    private final ArrayMath math = new ArrayMath(ModelFunction.BLOCK);

    public BlockInterpreter(Tapes tapes) {
        this.tapes = tapes;
    }

    @Override
    public void evaluate(double[] parameters, double[][] inputs, int rows, double[] values) {
        TapeRun run = upToOrder(0);
        run.bindInputs(inputs);
        run.bindOutput(0, values);
        run.execute(parameters, rows);
    }

    @Override
    public void scan(double[] parameters, double[][] inputs, int rows, boolean again, double[] values) {
        if (retaining.isEmpty()) {
            retaining = Optional.of(new RetainingRun(tapes.upToOrder(0), math));
        }
        retaining.get().execute(parameters, inputs, rows, again, values);
    }

    @Override
    public void linearize(double[] parameters, double[][] inputs, int rows, double[] values, double[][] derivatives) {
        TapeRun run = upToOrder(1);
        run.bindInputs(inputs);
        run.bindOutput(0, values);
        run.bindOutputs(1, derivatives, run.outputs() - 1);
        run.execute(parameters, rows);
    }

    @Override
    public void curvature(
            double[] parameters,
            double[][] inputs,
            int rows,
            double[] values,
            double[][] derivatives,
            double[][] second) {
        TapeRun run = upToOrder(2);
        int wanted = firstOrderCount(run.outputs());
        run.bindInputs(inputs);
        run.bindOutput(0, values);
        run.bindOutputs(1, derivatives, wanted);
        run.bindOutputs(1 + wanted, second, run.outputs() - 1 - wanted);
        run.execute(parameters, rows);
    }

    /** The m for which 1 + m + m(m+1)/2 is the number of outputs. */
    private static int firstOrderCount(int outputs) {
        int m = 0;
        while (1 + m + m * (m + 1) / 2 < outputs) {
            m++;
        }
        return m;
    }

    private TapeRun upToOrder(int order) {
        TapeRun run = runs[order];
        if (run == null) {
            run = new TapeRun(tapes.upToOrder(order), math);
            runs[order] = run;
        }
        return run;
    }
}
