package org.curvefit.core.start;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.curvefit.api.data.Observations;
import org.curvefit.api.model.ModelFunction;
import org.curvefit.api.numeric.Vector;
import org.curvefit.core.formula.FormulaModel;
import org.curvefit.core.formula.roles.NaturalForm;
import org.curvefit.core.formula.roles.Quotient;
import org.curvefit.core.problem.Chunks;
import org.curvefit.core.problem.ParameterSpace;
import org.curvefit.core.problem.SeparableObjective;

/**
 * Solves y D = N instead of y = N / D, which is linear in more parameters, and weights by the last denominator to come near to the original problem.
 *
 * <p>Sanathanan and Koerner, "Transfer function synthesis as a ratio of two complex polynomials" (1963).
 */
final class LinearizedQuotient implements CandidateSource {
    private static final int MOST_WEIGHTINGS = 5;

    private final FormulaModel linearized;
    private final ModelFunction denominator;
    private final Observations rows;
    private final int[] searched;
    private final PriorDraws draws;

    private LinearizedQuotient(
            FormulaModel linearized, ModelFunction denominator, Observations rows, int[] searched, PriorDraws draws) {
        this.linearized = linearized;
        this.denominator = denominator;
        this.rows = rows;
        this.searched = searched;
        this.draws = draws;
    }

    /**
     * The source, where the formula is a fraction that becomes linear in some of the searched variables.
     *
     * @param draws for the variables that stay nonlinear
     */
    static Optional<LinearizedQuotient> of(NaturalForm form, Observations rows, int[] searched, PriorDraws draws) {
        int inputs = rows.inputs().size();
        return Quotient.of(form).flatMap(quotient -> {
            List<String> names = form.inputs();
            FormulaModel linearized = quotient.linearized(form, names);
            for (int variable : searched) {
                if (names.size() == inputs && linearized.linearParameters().contains(variable)) {
                    return Optional.of(
                            new LinearizedQuotient(linearized, quotient.below(form, names), rows, searched, draws));
                }
            }
            return Optional.empty();
        });
    }

    @Override
    public boolean propose(SplittableRandom random, double[] point) {
        java.util.Arrays.fill(point, Double.NaN);
        draws.complete(random, point);
        double[] weights = new double[rows.size()];
        java.util.Arrays.fill(weights, 1);
        int weightings = 1 + random.nextInt(MOST_WEIGHTINGS);
        for (int i = 0; i < weightings; i++) {
            double[] variables = solve(point, weights);
            for (int k = 0; k < point.length; k++) {
                point[k] = variables[searched[k]];
            }
            weigh(variables, weights);
        }
        return true;
    }

    /** All variables, those that are linear in y D = N solved. */
    private double[] solve(double[] point, double[] weights) {
        try (Chunks chunks = new Chunks(rows.size(), 1)) {
            ParameterSpace space = ParameterSpace.of(linearized.parameters());
            SeparableObjective objective = new SeparableObjective(linearized, weighted(weights), space, chunks);
            double[] start = new double[objective.size()];
            int[] nonlinear = objective.nonlinear();
            for (int k = 0; k < nonlinear.length; k++) {
                start[k] = value(point, nonlinear[k]);
            }
            double[] variables = new double[space.total()];
            objective.solve(start, variables);
            return variables;
        }
    }

    private double value(double[] point, int variable) {
        for (int k = 0; k < searched.length; k++) {
            if (searched[k] == variable) {
                return point[k];
            }
        }
        return 0;
    }

    private Observations weighted(double[] weights) {
        List<Vector> inputs = new ArrayList<>(rows.inputs());
        inputs.add(rows.observed());
        double[] sigma = new double[weights.length];
        for (int i = 0; i < sigma.length; i++) {
            sigma[i] = weights[i] * (rows.weighted() ? rows.sigma().at(i) : 1);
        }
        Vector zero = Vector.of(new double[weights.length]);
        return new Observations(
                inputs, zero, Vector.of(sigma), rows.selection(), rows.skipped(), rows.rejected(), rows.defects());
    }

    /** The size of the denominator in each row; 1 where it vanishes. */
    private void weigh(double[] variables, double[] weights) {
        double[] below = Rowwise.values(denominator, variables, rows);
        for (int i = 0; i < weights.length; i++) {
            double size = Math.abs(below[i]);
            weights[i] = size > 0 && Double.isFinite(size) ? size : 1;
        }
    }
}
