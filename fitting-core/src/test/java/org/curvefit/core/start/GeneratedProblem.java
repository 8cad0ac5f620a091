package org.curvefit.core.start;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.curvefit.api.data.Observations;
import org.curvefit.api.data.Rows;
import org.curvefit.api.fit.FitListener;
import org.curvefit.api.numeric.Vector;
import org.curvefit.core.formula.Formula;
import org.curvefit.core.formula.FormulaModel;
import org.curvefit.core.iteration.Budget;
import org.curvefit.core.problem.Chunks;
import org.curvefit.core.problem.ParameterSpace;

/**
 * Data drawn from a model with known parameters.
 *
 * @param truth all parameters in the order of the model
 * @param range highest minus lowest value of y without noise
 */
record GeneratedProblem(FormulaModel function, Observations observations, Design design, Vector truth, double range) {
    private static final double EXACT = 1e-9;

    /**
     * Draws a problem.
     *
     * @param widened how far beyond their usual ranges true parameters may lie; 0 for not at all
     */
    static GeneratedProblem draw(ModelCase model, double widened, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        Design design = Design.draw(model.design(), model.parameters().size(), random);
        FormulaModel function = Formula.parse("y = " + model.formula()).bind(List.of("x", "z", "u", "y"), List.of());
        double[] truth = new double[model.parameters().size()];
        for (TrueParameter parameter : model.parameters()) {
            truth[index(function, parameter.name())] =
                    parameter.widened(widened).draw(random, design);
        }
        List<Vector> inputs = new ArrayList<>();
        double[] x = design.x(random);
        for (String name : function.inputs()) {
            inputs.add(Vector.of(name.equals("x") ? x : design.further(random)));
        }
        double[] y = evaluate(function, inputs, truth);
        double range =
                Arrays.stream(y).max().orElseThrow() - Arrays.stream(y).min().orElseThrow();
        java.util.Random noise = new java.util.Random(seed);
        for (int i = 0; i < y.length; i++) {
            y[i] += design.noise() * range * noise.nextGaussian();
        }
        Observations observations =
                new Observations(inputs, Vector.of(y), Vector.empty(), Rows.all(y.length), 0, 0, List.of());
        return new GeneratedProblem(function, observations, design, Vector.of(truth), range);
    }

    private static int index(FormulaModel function, String name) {
        for (int k = 0; k < function.parameters().size(); k++) {
            if (function.parameters().get(k).name().equals(name)) {
                return k;
            }
        }
        throw new AssertionError(name + " is no parameter of " + function.text());
    }

    private static double[] evaluate(FormulaModel function, List<Vector> inputs, double[] truth) {
        int n = inputs.get(0).size();
        double[][] columns = inputs.stream().map(Vector::toArray).toArray(double[][]::new);
        double[] values = new double[n];
        function.kernel(new int[0]).evaluate(truth, columns, n, values);
        return values;
    }

    SearchOutcome search() {
        try (Chunks chunks = new Chunks(observations.size(), 1)) {
            return new StartSearch(problem(), chunks, budget(), FitListener.none(), 1).search();
        }
    }

    /** The sum of squares that a local fit from the truth reaches. */
    double rssFromTruth() {
        try (Chunks chunks = new Chunks(observations.size(), 1)) {
            ModelDescent descent = new ModelDescent(problem(), chunks, budget());
            descent.descend(truth.toArray());
            return 2 * descent.cost();
        }
    }

    /** Whether a sum of squares is as low as from the truth, or consists of rounding errors. */
    boolean solvedBy(double rss) {
        double largest = Math.max(
                Math.abs(observations.observed().min()),
                Math.abs(observations.observed().max()));
        double residual = EXACT * range + 1e-12 * largest;
        double rounding = observations.size() * residual * residual;
        return rss <= rssFromTruth() * (1 + 1e-6) || rss <= rounding;
    }

    private SearchProblem problem() {
        ParameterSpace space = ParameterSpace.of(function.parameters());
        return new SearchProblem(function, observations, space, Map.of());
    }

    private static Budget budget() {
        return new Budget(Integer.MAX_VALUE, System.nanoTime(), Long.MAX_VALUE);
    }
}
