package org.curvefit.core.problem;

import org.curvefit.api.data.Observations;
import org.curvefit.api.model.ModelFunction;

/**
 * Errors in the inputs, a block of rows at a time: for given parameters each row's displacement d of its inputs minimizes
 *
 * <pre>phi = ((f(x + d) - y) / sigma)^2 + sum_j (d_j / sigma_j)^2</pre>
 *
 * by damped Newton steps of its own from d = 0, so that phi is a function of the parameters alone. The row then stands in the outer problem as one
 * residual R with R^2 = phi,
 *
 * <pre>R = (f(x + d) - y - f_x'd) / s,   dR/dp = f_p(x + d) / s,   s^2 = sigma^2 + sum_j (f_xj sigma_j)^2,</pre>
 *
 * which is what remains when the rows of d are eliminated from the linearized problem; at the minimum in d these derivatives are exact. Boggs, Byrd,
 * Schnabel, "A stable and efficient algorithm for nonlinear orthogonal distance regression", SIAM J. Sci. Stat. Comput. 8 (1987), section 2. For one
 * thread. An input whose derivative is not finite stays where it is.
 */
final class FootPoints {
    private static final int CAPACITY = ModelFunction.BLOCK;
    private static final int MOST_ROUNDS = 60;

    /** A predicted fall of this share of phi moves a displacement by 1e-11 of its length. */
    private static final double SETTLED = 1e-22;

    /** Relative rounding errors of phi, which is the sum of a few squares. */
    private static final double NOISE = 1e-14;

    private static final double EPSILON = Math.ulp(1.0);
    private static final double FIRST_DAMPING = 1e-2;
    private static final double DAMPING_FACTOR = 10;
    private static final double LARGEST_DAMPING = 1e12;

    private final int width;
    private final InputSlopes slopes;
    private final SlopeBlock given;
    private final SlopeBlock trial;
    private final FootStep step;
    private final double[] observed = new double[CAPACITY];
    private final double[] sigma = new double[CAPACITY];
    private final double[][] displaced;
    private final double[][] tried;
    private final double[][] points;
    private final double[] phi = new double[CAPACITY];
    private final double[] damping = new double[CAPACITY];
    private final double[] effective = new double[CAPACITY];
    private final int[] active = new int[CAPACITY];
    private int rows;

    FootPoints(ModelFunction function) {
        this.width = function.inputs().size();
        this.slopes = InputSlopes.of(function);
        this.given = new SlopeBlock(width);
        this.trial = new SlopeBlock(width);
        this.step = new FootStep(width);
        this.displaced = new double[width][CAPACITY];
        this.tried = new double[width][CAPACITY];
        this.points = new double[width][CAPACITY];
    }

    /** Loads the block that begins at an observation; returns its number of rows. */
    int load(Observations observations, int from) {
        rows = Math.min(CAPACITY, observations.size() - from);
        for (int j = 0; j < width; j++) {
            observations.inputs().get(j).copyTo(from, given.inputs[j], 0, rows);
            observations.inputSigma().get(j).copyTo(from, given.spread[j], 0, rows);
        }
        observations.observed().copyTo(from, observed, 0, rows);
        if (observations.weighted()) {
            observations.sigma().copyTo(from, sigma, 0, rows);
        } else {
            java.util.Arrays.fill(sigma, 0, rows, 1);
        }
        return rows;
    }

    /** Finds the foot points of the loaded rows. */
    void settle(double[] parameters) {
        for (int j = 0; j < width; j++) {
            System.arraycopy(given.inputs[j], 0, trial.inputs[j], 0, rows);
            System.arraycopy(given.spread[j], 0, trial.spread[j], 0, rows);
            java.util.Arrays.fill(tried[j], 0, rows, 0);
        }
        for (int i = 0; i < rows; i++) {
            active[i] = i;
            phi[i] = Double.POSITIVE_INFINITY;
            damping[i] = 0;
        }
        int left = rows;
        for (int round = 0; round < MOST_ROUNDS && left > 0; round++) {
            slopes.evaluate(parameters, left, trial);
            left = advance(left, round == 0);
        }
        for (int i = 0; i < rows; i++) {
            effective[i] = effectiveSigma(i);
        }
    }

    /** Judges what was tried and lays out what to try next, for the rows that are not settled, at the front of the block. */
    private int advance(int left, boolean first) {
        int next = 0;
        for (int k = 0; k < left; k++) {
            int i = active[k];
            if (first || improves(i, k)) {
                accept(i, k);
            } else {
                damping[i] = Math.max(FIRST_DAMPING, DAMPING_FACTOR * damping[i]);
            }
            if (propose(i, next)) {
                active[next++] = i;
            }
        }
        return next;
    }

    private boolean improves(int i, int k) {
        double rounding = rounding(i, trial.values[k]);
        double residual = (trial.values[k] - observed[i]) / sigma[i];
        double slack = NOISE * phi[i] + (4 * Math.abs(residual) + rounding) * rounding;
        return phiAt(i, k) <= phi[i] + slack;
    }

    /** How far rounding errors of f move the residual of a row. */
    private double rounding(int i, double value) {
        return EPSILON * (Math.abs(observed[i]) + Math.abs(value)) / sigma[i];
    }

    private double phiAt(int i, int k) {
        double residual = (trial.values[k] - observed[i]) / sigma[i];
        double sum = residual * residual;
        for (int j = 0; j < width; j++) {
            sum += tried[j][k] * tried[j][k];
        }
        return sum;
    }

    private void accept(int i, int k) {
        phi[i] = phiAt(i, k);
        damping[i] = damping[i] <= FIRST_DAMPING ? 0 : damping[i] / DAMPING_FACTOR;
        given.values[i] = trial.values[k];
        for (int j = 0; j < width; j++) {
            displaced[j][i] = tried[j][k];
            points[j][i] = trial.inputs[j][k];
            double slope = trial.slopes[j][k];
            given.slopes[j][i] = Double.isFinite(slope) ? slope : 0;
        }
        for (int packed = 0; packed < given.second.length; packed++) {
            given.second[packed][i] = trial.second[packed][k];
        }
    }

    /** Lays out the next point of a row in a place of the block; false where the row is settled. */
    private boolean propose(int i, int place) {
        if (!(phi[i] < Double.POSITIVE_INFINITY) || damping[i] > LARGEST_DAMPING) {
            return false;
        }
        double fall = solve(i);
        double noise = rounding(i, given.values[i]);
        if (!(fall > SETTLED * phi[i] + noise * noise)) {
            return false;
        }
        for (int j = 0; j < width; j++) {
            double spread = given.spread[j][i];
            tried[j][place] = displaced[j][i] + step.of(j);
            trial.spread[j][place] = spread;
            trial.inputs[j][place] = given.inputs[j][i] + tried[j][place] * spread;
        }
        return true;
    }

    private double solve(int i) {
        double residual = (given.values[i] - observed[i]) / sigma[i];
        for (int j = 0, packed = 0; j < width; j++) {
            double scale = given.spread[j][i] / sigma[i];
            step.along(j, residual, given.slopes[j][i] * scale, displaced[j][i]);
            for (int k = 0; k <= j; k++, packed++) {
                double both = scale * given.spread[k][i];
                step.curved(j, k, both == 0 ? 0 : residual * given.second[packed][i] * both);
            }
        }
        return step.solve(damping[i]);
    }

    private double effectiveSigma(int i) {
        double squared = sigma[i] * sigma[i];
        for (int j = 0; j < width; j++) {
            double element = given.slopes[j][i] * given.spread[j][i];
            squared += element * element;
        }
        return Math.sqrt(squared);
    }

    /** The inputs x + d. */
    double[][] points() {
        return points;
    }

    /** f(x + d). */
    double value(int i) {
        return given.values[i];
    }

    /** s. */
    double effective(int i) {
        return effective[i];
    }

    /** ((f(x + d) - y) / sigma)^2. */
    double responsePart(int i) {
        double residual = (given.values[i] - observed[i]) / sigma[i];
        return residual * residual;
    }

    /** sum_j (d_j / sigma_j)^2. */
    double inputPart(int i) {
        double sum = 0;
        for (int j = 0; j < width; j++) {
            sum += displaced[j][i] * displaced[j][i];
        }
        return sum;
    }

    /** y + f_x'd: the observed value that stands over x + d in the linearized problem. */
    double linearized(int i) {
        double sum = observed[i];
        for (int j = 0; j < width; j++) {
            sum += given.slopes[j][i] * displaced[j][i] * given.spread[j][i];
        }
        return sum;
    }

    /** Fills in R. */
    void residuals(double[] target) {
        for (int i = 0; i < rows; i++) {
            target[i] = (given.values[i] - linearized(i)) / effective[i];
        }
    }

    /** Divides a column by s. */
    void weigh(double[] column) {
        for (int i = 0; i < rows; i++) {
            column[i] /= effective[i];
        }
    }
}
