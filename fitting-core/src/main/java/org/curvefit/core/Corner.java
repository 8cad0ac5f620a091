package org.curvefit.core;

import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.curvefit.core.linalg.LinearizedResiduals;
import org.curvefit.core.problem.LeastSquaresObjective;

/**
 * A minimum at which the cost has a corner, as that of a broken line where the break falls on an observation: along one parameter the cost rises on
 * both sides with a slope, along the others it is flat. Hudson, "Fitting segmented curves whose join points have to be estimated", JASA 61 (1966).
 * No step that follows derivatives settles there. The others have the minimum that they have with this parameter held, and their relative offset is
 * that of the point; standard errors are the usual ones, to which those of continuous segments tend: Feder, "On asymptotic distribution theory in
 * segmented regression problems", Annals of Statistics 3 (1975).
 */
final class Corner {
    /** Distances from a stalled run at which a corner is looked for, relative to the parameter. */
    private static final double NEAREST = 1e-10;

    private static final double FARTHEST = 1e-5;
    private static final double NEXT = 10;

    /** The change of slope that is left in a gap a million times as narrow; of a smooth cost nothing is. */
    private static final double LASTING = 0.1;

    private static final int HALVINGS = 60;
    private static final int MOST_STEPS = 20;
    private static final double SETTLED = 1e-9;
    private static final double NEARLY_SETTLED = 1e-6;
    private static final double ROUNDING = 1e-12;

    private final LeastSquaresObjective objective;
    private final LinearizedResiduals here;
    private final double[] point;
    private final boolean[] cornered;

    private Corner(LeastSquaresObjective objective, double[] point) {
        this.objective = objective;
        this.here = objective.linearization();
        this.point = point.clone();
        this.cornered = new boolean[point.length];
    }

    /**
     * The corner beside a point at which a run stalled.
     *
     * @param point free parameters, read only
     */
    static Optional<Corner> beside(LeastSquaresObjective objective, double[] point) {
        objective.keepAllDigits();
        Corner corner = new Corner(objective, point);
        double cost = objective.cost(point);
        for (int found = 0; found < point.length && corner.place(); found++) {
            if (corner.settle() && corner.stands() && objective.cost(corner.point) <= cost * (1 + ROUNDING)) {
                return Optional.of(corner);
            }
        }
        return Optional.empty();
    }

    /** The free parameter on one side of which the cost is not finite any more, and falls towards there; empty where there is none. */
    static OptionalInt edge(LeastSquaresObjective objective, double[] point) {
        Corner corner = new Corner(objective, point);
        return IntStream.range(0, point.length).filter(corner::atEdge).findFirst();
    }

    private boolean atEdge(int k) {
        for (double reach = NEAREST; reach <= FARTHEST; reach *= NEXT) {
            double down = slope(k, point[k] - reach * Math.abs(point[k]));
            double up = slope(k, point[k] + reach * Math.abs(point[k]));
            if (Double.isNaN(down) != Double.isNaN(up)) {
                return Double.isNaN(down) ? up > 0 : down < 0;
            }
        }
        return false;
    }

    /** Puts one more parameter on its corner; whether there is one. */
    private boolean place() {
        for (int k = 0; k < point.length; k++) {
            for (double reach = NEAREST; !cornered[k] && reach <= FARTHEST; reach *= NEXT) {
                if (place(k, reach * Math.abs(point[k]))) {
                    cornered[k] = true;
                    return true;
                }
            }
        }
        return false;
    }

    /** By bisection with the sign of the slope. */
    private boolean place(int k, double reach) {
        double before = point[k];
        double low = before - reach;
        double high = before + reach;
        double down = slope(k, low);
        double up = slope(k, high);
        double change = up - down;
        if (!(down < 0 && up > 0)) {
            return false;
        }
        for (int halving = 0; halving < HALVINGS && Math.nextUp(low) < high; halving++) {
            double middle = low + (high - low) / 2;
            double slope = slope(k, middle);
            low = slope < 0 ? middle : low;
            down = slope < 0 ? slope : down;
            high = slope < 0 ? high : middle;
            up = slope < 0 ? up : slope;
        }
        boolean lasting = up - down > LASTING * change;
        point[k] = lasting ? high : before;
        return lasting;
    }

    /** The derivative of the cost by a parameter when it has another value; not a number where the cost is not finite. */
    private double slope(int k, double value) {
        double before = point[k];
        point[k] = value;
        objective.linearize(point, here);
        point[k] = before;
        return here.cost() < Double.POSITIVE_INFINITY ? here.gradient(k) : Double.NaN;
    }

    /** Takes the other parameters to their minimum; whether they have reached it. */
    private boolean settle() {
        double[] step = new double[point.length];
        double offset = Double.POSITIVE_INFINITY;
        for (int made = 0; made < MOST_STEPS; made++) {
            double reached = relativeOffset();
            if (!(reached < offset) || !here.solve(new double[point.length], step)) {
                break;
            }
            offset = reached;
            if (offset <= SETTLED) {
                return true;
            }
            double[] next = new double[point.length];
            objective.plus(point, step, next);
            System.arraycopy(next, 0, point, 0, next.length);
        }
        return relativeOffset() <= NEARLY_SETTLED;
    }

    /** Whether the cost still rises on both sides of every corner. */
    private boolean stands() {
        for (int k = 0; k < point.length; k++) {
            double beside = 4 * Math.ulp(point[k]);
            if (cornered[k] && !(slope(k, point[k] - beside) < 0 && slope(k, point[k] + beside) > 0)) {
                return false;
            }
        }
        return true;
    }

    /** The free parameters. */
    double[] point() {
        return point.clone();
    }

    /** Which of them lies on a corner; the first one. */
    int parameter() {
        int k = 0;
        while (!cornered[k]) {
            k++;
        }
        return k;
    }

    /** The residuals linearized there, from one side. */
    LinearizedResiduals linearization() {
        LinearizedResiduals whole = objective.linearization();
        objective.linearize(point, whole);
        return whole;
    }

    /** That of Bates and Watts with the parameters on corners held. */
    double relativeOffset() {
        objective.linearize(point, here);
        for (int k = 0; k < point.length; k++) {
            if (cornered[k]) {
                here.hold(k);
            }
        }
        double tangent = Arrays.stream(here.projected())
                .map(element -> element * element)
                .sum();
        double size = Math.max(1, point.length);
        double freedom = Math.max(1, objective.rows() - point.length);
        return tangent == 0 ? 0 : Math.sqrt(tangent / size) / Math.sqrt(here.squaredRest() / freedom);
    }
}
