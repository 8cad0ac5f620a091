package org.curvefit.api.fit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.curvefit.api.error.Location;
import org.curvefit.api.error.RequestException;
import org.curvefit.api.model.Bounds;
import org.curvefit.api.model.Derivatives;
import org.curvefit.api.model.ModelFunction;
import org.curvefit.api.numeric.Decimal;
import org.curvefit.api.numeric.Vector;

/**
 * A fitted curve read backwards: all inputs at which it takes a value, each with the set of inputs around it whose band contains the value,
 * |f(x) - y| &lt;= q sqrt(g'Cg + noise^2 sigma^2); for a straight line Fieller's interval. E. C. Fieller, JRSS B 16 (1954) 175-185; G. A. F. Seber,
 * C. J. Wild, Nonlinear Regression, 1989, section 5.4. For one thread.
 */
public final class InverseCurve {
    private static final int SHOWN_DIGITS = 6;

    private final PointCurve curve;
    private final CurveScan scan;
    private final Bounds range;
    private final String input;

    /**
     * @param function a model of one input
     * @param parameters all parameters of the model (copied)
     * @param range of the input in the data
     * @param spread what intervals are made of, where there is something
     */
    public InverseCurve(ModelFunction function, double[] parameters, Bounds range, Optional<Spread> spread) {
        if (function.inputs().size() != 1) {
            throw new RequestException(
                    "E117",
                    "an input for a given value needs a model with one input; this one has "
                            + function.inputs().size() + ": " + String.join(", ", function.inputs()),
                    Location.none(),
                    "put numbers in the place of the others");
        }
        boolean derivable = function.derivatives() != Derivatives.NONE;
        this.curve = new PointCurve(function, parameters, spread.filter(any -> derivable));
        this.scan = new CurveScan(curve, range);
        this.range = range;
        this.input = function.inputs().get(0);
    }

    /** The curve of an answer. */
    public static InverseCurve of(FitResult result) {
        Vector seen = result.provenance().observations().inputs().isEmpty()
                ? Vector.of(0)
                : result.provenance().observations().inputs().get(0);
        return new InverseCurve(
                result.function(),
                result.values(),
                new Bounds(seen.min(), seen.max()),
                result.uncertainty() instanceof Uncertainty.Estimated estimated
                        ? estimated.spread()
                        : Optional.empty());
    }

    /** All inputs for the mean of observations and for a new observation whose sigma is 1. */
    public List<InverseEstimate> at(double y) {
        return at(y, 1);
    }

    /**
     * All inputs in the range of the fit and as far again on both sides, in their order; one estimate without an input where there is none.
     *
     * @param sigma of a single new observation y; NaN where it is not known
     */
    public List<InverseEstimate> at(double y, double sigma) {
        if (!Double.isFinite(y)) {
            return List.of(InverseEstimate.none(y, "the value is missing"));
        }
        List<InverseEstimate> all = new ArrayList<>();
        for (double x : scan.at(y)) {
            all.add(estimate(x, y, sigma));
        }
        return all.isEmpty() ? List.of(InverseEstimate.none(y, reason(y))) : all;
    }

    private InverseEstimate estimate(double x, double y, double sigma) {
        List<String> notes = new ArrayList<>();
        boolean outside = !range.contains(x);
        if (outside) {
            notes.add("outside the range of the fit");
        }
        double noise = curve.spread().map(Spread::noise).orElse(Double.NaN) * sigma;
        Bounds mean = around(x, y, 0);
        Bounds single = Double.isNaN(noise) ? new Bounds(x, x) : around(x, y, sigma);
        sayOpen(mean, "confidence", notes);
        sayOpen(single, "prediction", notes);
        return new InverseEstimate(
                y,
                x,
                curve.spread().isPresent() ? mean.low() : Double.NaN,
                curve.spread().isPresent() ? mean.high() : Double.NaN,
                Double.isNaN(noise) ? Double.NaN : single.low(),
                Double.isNaN(noise) ? Double.NaN : single.high(),
                outside,
                String.join("; ", notes));
    }

    /** The connected part around x; x alone where it is not known. */
    private Bounds around(double x, double y, double sigma) {
        if (curve.spread().isEmpty()) {
            return new Bounds(x, x);
        }
        double span = Math.max(range.high() - range.low(), Math.ulp(x));
        BandEdge edge = new BandEdge(at -> curve.excess(at, y, sigma), span);
        return new Bounds(edge.from(x, -1), edge.from(x, 1));
    }

    private static void sayOpen(Bounds interval, String which, List<String> notes) {
        boolean low = Double.isInfinite(interval.low());
        boolean high = Double.isInfinite(interval.high());
        if (low || high) {
            String end = low && high ? "end on either side" : low ? "lower end" : "upper end";
            notes.add("the " + which + " interval has no " + end);
        }
    }

    private String reason(double y) {
        String where = " for " + input + " " + text(scan.searched().low()) + " .. "
                + text(scan.searched().high());
        double[] extent = scan.extent();
        if (extent.length == 0) {
            return "the curve is not finite" + where;
        }
        if (y < extent[0]) {
            return "below the curve, which is at least " + text(extent[0]) + where;
        }
        return y > extent[1]
                ? "above the curve, which is at most " + text(extent[1]) + where
                : "the curve jumps over this value" + where;
    }

    private static String text(double value) {
        return Decimal.text(value, SHOWN_DIGITS);
    }
}
