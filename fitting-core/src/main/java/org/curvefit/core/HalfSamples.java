package org.curvefit.core;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.curvefit.api.data.Observations;
import org.curvefit.core.iteration.Budget;
import org.curvefit.core.problem.Chunks;
import org.curvefit.core.problem.LeastSquaresObjective;
import org.curvefit.core.problem.LossCorrection;

/**
 * Where least squares on halves of the rows lead to. A loss that gives up far residuals has a minimum for many a choice of rows it gives up; some half leaves out
 * those of the lowest one. P. J. Rousseeuw, A. M. Leroy, Robust Regression and Outlier Detection, 1987, chapter 5.
 */
final class HalfSamples {
    private static final int SAMPLES = 12;

    /** More rows tell the lowest minimum by themselves. */
    private static final int MOST_ROWS = 10_000;

    private final FitProblem problem;
    private final Budget budget;
    private int evaluations;

    HalfSamples(FitProblem problem, Budget budget) {
        this.problem = problem;
        this.budget = budget;
    }

    /** Passes over halves of the data so far. */
    int evaluations() {
        return evaluations;
    }

    /**
     * The ends; none where halves have too few rows.
     *
     * @param from free parameters
     */
    List<double[]> ends(double[] from) {
        int n = problem.observations().size();
        int half = Math.max(from.length + 1, n / 2);
        List<double[]> ends = new ArrayList<>();
        if (half >= n || n > MOST_ROWS) {
            return ends;
        }
        SplittableRandom random =
                new SplittableRandom(problem.settings().method().seed());
        for (int i = 0; i < SAMPLES && !budget.exhausted(); i++) {
            ends.add(end(OutlyingRows.chosen(problem.observations(), half(n, half, random)), from));
        }
        return ends;
    }

    /** Rows in ascending order, each choice as likely as another. D. E. Knuth, The Art of Computer Programming, volume 2, section 3.4.2, algorithm S. */
    private static int[] half(int n, int size, SplittableRandom random) {
        int[] rows = new int[size];
        int taken = 0;
        for (int i = 0; taken < size; i++) {
            if (random.nextInt(n - i) < size - taken) {
                rows[taken++] = i;
            }
        }
        return rows;
    }

    private double[] end(Observations some, double[] from) {
        try (Chunks own = new Chunks(some.size(), 1)) {
            LossDescent descent = new LossDescent(
                    loss -> new LeastSquaresObjective(problem.function(), some, problem.space(), own, loss), budget);
            double[] end = descent.from(LossCorrection.none(), from).point().toArray();
            evaluations += descent.evaluations();
            return end;
        }
    }
}
