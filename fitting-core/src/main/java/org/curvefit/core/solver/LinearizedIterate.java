package org.curvefit.core.solver;

import java.util.Arrays;
import java.util.OptionalDouble;
import org.curvefit.api.solver.Capability;
import org.curvefit.api.solver.Iterate;
import org.curvefit.api.solver.Linearization;
import org.curvefit.api.solver.Objective;

/**
 * Where a method that linearizes stands: its point and its trial point with the objective linearized at both, and what the last step was like. The
 * method reads and fills it; everybody else sees the iterate.
 */
final class LinearizedIterate implements Iterate {
    private final Objective objective;
    private final double[] stepGradient;
    private double[] point;
    private double[] trial;
    private Linearization here;
    private Linearization there;
    private boolean accepted = true;
    private double stepNorm = Double.NaN;
    private double relativeStep = Double.NaN;
    private double actual = Double.NaN;
    private double predicted = Double.NaN;
    private double rate = Double.NaN;
    private String note = "";

    /** Stands at the feasible point nearest to the start. */
    LinearizedIterate(Objective objective, double[] start) {
        this.objective = objective;
        this.point = start.clone();
        this.trial = new double[start.length];
        this.stepGradient = new double[start.length];
        this.here = objective.linearization();
        this.there = objective.linearization();
        Arrays.fill(stepGradient, Double.NaN);
        objective.plus(point, trial, point);
        objective.linearize(point, here);
    }

    /** The present point; a view. */
    double[] point() {
        return point;
    }

    /** The trial point, to be filled. */
    double[] trial() {
        return trial;
    }

    /** The objective linearized at the present point. */
    Linearization here() {
        return here;
    }

    /** Linearizes at the trial point and measures the way there. */
    Linearization tryOut() {
        double squared = 0;
        for (int k = 0; k < point.length; k++) {
            double moved = trial[k] - point[k];
            squared += moved * moved;
            stepGradient[k] = here.held(k) ? 0 : here.gradient(k);
        }
        stepNorm = Math.sqrt(squared);
        objective.linearize(trial, there);
        accepted = false;
        return there;
    }

    /** The trial point becomes the present one. */
    void accept() {
        double[] before = point;
        point = trial;
        trial = before;
        Linearization left = here;
        here = there;
        there = left;
        accepted = true;
    }

    /** The last trial led nowhere. */
    void reject() {
        accepted = false;
    }

    /** The largest change of a parameter by the step to the trial point, relative to the parameter. */
    double largestRelativeChange() {
        double largest = 0;
        for (int k = 0; k < point.length; k++) {
            double moved = trial[k] - point[k];
            largest = Math.max(largest, moved == 0 ? 0 : Math.abs(moved / trial[k]));
        }
        return largest;
    }

    void relativeStep(double value) {
        relativeStep = value;
    }

    /** Relative reductions of the sum of squares by the last trial. */
    void reductions(double came, double promised) {
        actual = came;
        predicted = promised;
    }

    /** Learning rate or damping of the last step; NaN for none. */
    void rate(double value) {
        rate = value;
    }

    void note(String text) {
        note = text;
    }

    @Override
    public double point(int k) {
        return point[k];
    }

    @Override
    public int size() {
        return point.length;
    }

    @Override
    public double cost() {
        return here.cost();
    }

    @Override
    public boolean accepted() {
        return accepted;
    }

    @Override
    public OptionalDouble gradient(int k) {
        return OptionalDouble.of(here.gradient(k));
    }

    @Override
    public boolean held(int k) {
        return here.held(k);
    }

    @Override
    public OptionalDouble stepGradient(int k) {
        return known(stepGradient[k]);
    }

    @Override
    public OptionalDouble largestCosine() {
        return objective.capabilities().contains(Capability.RESIDUALS)
                ? OptionalDouble.of(here.largestCosine())
                : OptionalDouble.empty();
    }

    @Override
    public OptionalDouble predictedDecrease() {
        return objective.capabilities().contains(Capability.HESSIAN)
                ? OptionalDouble.of(new SecondOrderModel(objective, point, here).decrease())
                : OptionalDouble.empty();
    }

    @Override
    public OptionalDouble actualReduction() {
        return known(actual);
    }

    @Override
    public OptionalDouble predictedReduction() {
        return known(predicted);
    }

    @Override
    public OptionalDouble relativeStep() {
        return known(relativeStep);
    }

    @Override
    public OptionalDouble stepNorm() {
        return known(stepNorm);
    }

    @Override
    public OptionalDouble rate() {
        return known(rate);
    }

    @Override
    public String note() {
        return note;
    }

    private static OptionalDouble known(double value) {
        return Double.isNaN(value) ? OptionalDouble.empty() : OptionalDouble.of(value);
    }
}
