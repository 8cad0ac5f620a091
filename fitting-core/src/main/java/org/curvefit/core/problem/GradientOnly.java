package org.curvefit.core.problem;

import org.curvefit.api.solver.Linearization;

/** Cost and gradient of an objective that is no sum of squares; whoever asks for more did not look at its capabilities. */
final class GradientOnly implements Linearization {
    private final double[] gradient;
    private final boolean[] held;
    private double cost = Double.POSITIVE_INFINITY;

    GradientOnly(int size) {
        this.gradient = new double[size];
        this.held = new boolean[size];
    }

    /** Sets the cost; infinite when an element of the gradient is not finite. */
    void cost(double value) {
        cost = Double.isNaN(value) ? Double.POSITIVE_INFINITY : value;
        for (double element : gradient) {
            if (!Double.isFinite(element)) {
                cost = Double.POSITIVE_INFINITY;
            }
        }
    }

    /** Says that a parameter lies on a bound beyond which the cost would fall. */
    void hold(int k, boolean pressed) {
        held[k] = pressed;
    }

    @Override
    public boolean held(int k) {
        return held[k];
    }

    void gradient(int k, double value) {
        gradient[k] = value;
    }

    @Override
    public int size() {
        return gradient.length;
    }

    @Override
    public double cost() {
        return cost;
    }

    @Override
    public double gradient(int k) {
        return gradient[k];
    }

    @Override
    public double columnNorm(int k) {
        throw noResiduals();
    }

    @Override
    public double largestCosine() {
        throw noResiduals();
    }

    @Override
    public boolean solve(double[] damping, double[] step) {
        throw noResiduals();
    }

    @Override
    public double solveWithin(double[] scale, double radius, double guess, double[] step) {
        throw noResiduals();
    }

    @Override
    public int solveMinimumNorm(double[] step) {
        throw noResiduals();
    }

    @Override
    public double squaredAfter(double[] step) {
        throw noResiduals();
    }

    @Override
    public double squaredChange(double[] step) {
        throw noResiduals();
    }

    @Override
    public void factor(double[] target) {
        throw noResiduals();
    }

    @Override
    public void normalMatrix(double[] target) {
        throw noResiduals();
    }

    private static AssertionError noResiduals() {
        return new AssertionError("residuals were asked of an objective without the capability RESIDUALS");
    }
}
