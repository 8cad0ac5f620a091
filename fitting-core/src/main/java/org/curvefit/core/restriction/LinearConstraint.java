package org.curvefit.core.restriction;

import org.curvefit.api.numeric.Vector;

/**
 * A linear equation between parameters, or a linear inequality: sum of c_k p_k = limit, or at most limit.
 *
 * @param text as written
 * @param coefficients c, one per free parameter
 * @param limit the right side
 * @param equality whether both sides have to be equal
 */
public record LinearConstraint(String text, Vector coefficients, double limit, boolean equality) {
    private static final double ROUNDING = 1e-10;

    /** By how much a point exceeds the limit, relative to the size of the terms. */
    public double excess(double[] point) {
        double sum = -limit;
        double size = Math.abs(limit);
        for (int k = 0; k < point.length; k++) {
            sum += coefficients.at(k) * point[k];
            size += Math.abs(coefficients.at(k) * point[k]);
        }
        return size == 0 ? 0 : sum / size;
    }

    /** Whether a point breaks it by more than rounding. */
    public boolean broken(double[] point) {
        double excess = excess(point);
        return (equality ? Math.abs(excess) : excess) > ROUNDING;
    }

    /** The same written in (p - point) / scale. */
    LinearConstraint around(double[] point, double[] scales) {
        double[] scaled = coefficients.toArray();
        double rest = limit;
        for (int k = 0; k < point.length; k++) {
            rest -= scaled[k] * point[k];
            scaled[k] *= scales[k];
        }
        return new LinearConstraint(text, Vector.of(scaled), rest, equality);
    }

    /** Whether no parameter takes part. */
    boolean constant() {
        for (int k = 0; k < coefficients.size(); k++) {
            if (coefficients.at(k) != 0) {
                return false;
            }
        }
        return true;
    }
}
