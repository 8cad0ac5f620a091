package org.curvefit.core.start;

import java.util.Map;
import java.util.SplittableRandom;
import org.curvefit.core.formula.roles.RowFreeValue;
import org.curvefit.core.formula.roles.UnitAxis;

/**
 * A parameter with a unit: a product of powers of sizes that matter on the scales of the data.
 *
 * @param unit exponents by axis
 * @param negative how often the value is negative
 * @param scales of the data
 */
record UnitPrior(Map<UnitAxis, Double> unit, double negative, Scales scales) implements Prior {
    @Override
    public double draw(SplittableRandom random, Map<String, Double> drawn, Hints hints) {
        double value = random.nextDouble() < negative ? -1 : 1;
        for (Map.Entry<UnitAxis, Double> part : unit.entrySet()) {
            value *= Math.pow(factor(part.getKey(), random, drawn, hints), part.getValue());
        }
        return value;
    }

    private double factor(UnitAxis axis, SplittableRandom random, Map<String, Double> drawn, Hints hints) {
        if (axis instanceof UnitAxis.Carrier carrier) {
            return size(scales.of(carrier.carrier()), random, hints);
        }
        if (axis instanceof UnitAxis.Growth growth) {
            double coefficient = RowFreeValue.of(growth.coefficient(), drawn);
            return Math.exp(coefficient * scales.of(growth.carrier()).place(random));
        }
        if (axis instanceof UnitAxis.Power power) {
            double exponent = RowFreeValue.of(power.exponent(), drawn);
            return Math.pow(scales.of(power.carrier()).size(random), exponent);
        }
        return scales.response().size(random);
    }

    private static double size(Scale scale, SplittableRandom random, Hints hints) {
        if (!hints.peaks().isEmpty() && random.nextInt(4) == 0) {
            int peak = random.nextInt(hints.peaks().size());
            return hints.peaks().get(peak).width() * (0.5 + 1.5 * random.nextDouble());
        }
        return scale.size(random);
    }
}
