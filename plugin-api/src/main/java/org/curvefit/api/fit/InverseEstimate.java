package org.curvefit.api.fit;

/**
 * An input at which a fitted curve takes a value, with its intervals; NaN where there is none, infinite where an interval has no end.
 *
 * @param y the value of the curve
 * @param x the input; NaN where no input was found
 * @param ciLow lower end of the interval of x where y is the mean of observations
 * @param ciHigh upper end of it
 * @param piLow lower end of the interval of x where y is a single new observation
 * @param piHigh upper end of it
 * @param extrapolated whether x lies outside the range of the fit
 * @param note what must be known about it, in words; empty for nothing
 */
public record InverseEstimate(
        double y,
        double x,
        double ciLow,
        double ciHigh,
        double piLow,
        double piHigh,
        boolean extrapolated,
        String note) {
    /** No input, and why. */
    static InverseEstimate none(double y, String reason) {
        return new InverseEstimate(y, Double.NaN, Double.NaN, Double.NaN, Double.NaN, Double.NaN, false, reason);
    }

    /** Whether there is an input. */
    public boolean found() {
        return !Double.isNaN(x);
    }
}
